import { t } from '@vscode/l10n';
import { Uri, workspace } from 'vscode';
import { isDefinition } from '../../core/model/definition-files';
import type { Environment } from '../../core/workspace/environments';
import { activeDocument, chooseDefinition } from '../choose-definition';
import { shownType } from './deployed-documents';
import { type LocalDefinition, localDefinitions, readDefinition } from './local-definitions';
import { Cancelled, type Cloud, CloudProblem } from './session';

/** An object type in the explorer. */
export interface TypeNode {
  readonly environment: Environment;
  readonly typeName: string;
  readonly uri?: Uri;
}

/** What a command may be given: a file, from the editor, the file explorer or a lens, or a type of our own explorer. */
export type TypeArgument = Uri | string | TypeNode;

export function isTypeNode(argument: unknown): argument is TypeNode {
  return typeof argument === 'object' && argument !== null && 'typeName' in argument;
}

/** The definition that a command is about: the given one, that of the editor or, without any, one that the user chooses. */
export async function definitionFor(argument: TypeArgument | undefined): Promise<LocalDefinition> {
  const uri = await fileFor(argument);
  const path = workspace.asRelativePath(uri);
  if (!isDefinition(uri.path)) {
    throw new CloudProblem(
      uri.scheme === 'untitled'
        ? t`Save ${path} first, under a name that ends with .profiletype.json.`
        : t`${path} is no object type definition. Open a *.profiletype.json file.`,
    );
  }
  const definition = await readDefinition(uri);
  if (!definition) throw new CloudProblem(t`${path} has no \`ObjectTypeName\`. Give the type a name first.`);
  return definition;
}

/** What only shows a deployed type stands for the file of that type. */
async function fileFor(argument: TypeArgument | undefined): Promise<Uri> {
  const given = uriOf(argument);
  const typeName = given ? shownType(given) : isTypeNode(argument) ? argument.typeName : undefined;
  if (typeName === undefined) return given ?? chosenDefinition();
  const uri = (await localDefinitions()).find(({ name }) => name === typeName)?.uri;
  if (uri) return uri;
  throw new CloudProblem(t`There is no definition of ${typeName} in this workspace. Pull it first.`);
}

async function chosenDefinition(): Promise<Uri> {
  const chosen = await chooseDefinition();
  if (chosen === undefined) throw new Cancelled();
  if (chosen === 'none') throw new CloudProblem(t('Open a *.profiletype.json file first.'));
  return chosen;
}

/** The file of an argument; without any, that of the editor. */
export function uriOf(argument: TypeArgument | undefined): Uri | undefined {
  if (isTypeNode(argument)) return argument.uri;
  if (typeof argument === 'string') return Uri.parse(argument, true);
  return argument ?? activeDocument();
}

/** The environment that a command is about: that of the explorer's node or the chosen one. Undefined: the user gave up. */
export async function environmentFor(cloud: Cloud, argument: unknown): Promise<Environment | undefined> {
  return isTypeNode(argument) ? argument.environment : cloud.environment();
}
