const statuses = {
  BadRequestException: 400,
  AccessDeniedException: 403,
  IncompleteSignatureException: 403,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  UnrecognizedClientException: 403,
  ResourceNotFoundException: 404,
  UnknownOperationException: 404,
  ThrottlingException: 429,
  InternalServerException: 500,
} as const;

export type ServiceErrorName = keyof typeof statuses;

/** What a client is told instead of an answer. The message is for people and has no data of customers. */
export class ServiceError extends Error {
  override readonly name: ServiceErrorName;
  readonly status: (typeof statuses)[ServiceErrorName];

  constructor(name: ServiceErrorName, message: string) {
    super(message);
    this.name = name;
    this.status = statuses[name];
  }
}

/** The answer that SDKs turn into an exception of that name. */
export function errorResponse({ name, status, message }: ServiceError, requestId: string): Response {
  return jsonResponse({ Message: message }, requestId, status, { 'x-amzn-ErrorType': name });
}

export function jsonResponse(
  body: object,
  requestId: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'x-amzn-RequestId': requestId, ...headers },
  });
}
