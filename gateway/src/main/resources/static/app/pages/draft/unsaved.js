/** What was written and not kept yet survives a change of page or language, in this tab. */
const key = (methodId, draft) => `tierledger.draft.${methodId}.${draft ?? 'new'}`;

export const unsaved = (methodId, draft) => sessionStorage.getItem(key(methodId, draft)) ?? undefined;
export const remember = (methodId, draft, text) => sessionStorage.setItem(key(methodId, draft), text);
export const forget = (methodId, draft) => sessionStorage.removeItem(key(methodId, draft));
