import { templateDefinitions } from '../../core/model/template-definitions';
import { answerPage, notFound, type Operation } from './operation';

export const listProfileObjectTypeTemplates: Operation<'ListProfileObjectTypeTemplates'> = (request) => {
  const items = [...templateDefinitions.values()].map(({ templateId, sourceName, sourceObject }) => ({
    key: templateId,
    answer: () => ({ TemplateId: templateId, SourceName: sourceName, SourceObject: sourceObject }),
  }));
  return answerPage(items, request, 'templates');
};

export const getProfileObjectTypeTemplate: Operation<'GetProfileObjectTypeTemplate'> = ({ TemplateId }) => {
  const template = templateDefinitions.get(TemplateId);
  if (!template) throw notFound(`There is no template \`${TemplateId}\`.`);
  return {
    TemplateId,
    SourceName: template.sourceName,
    SourceObject: template.sourceObject,
    ...template.members,
  };
};
