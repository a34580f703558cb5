/**
 * Another page of this site, inert: its scripts do not run. A DOMParser would take any text for markup, which the security
 * policy forbids. null where there is no such page; an Error where it could not be had.
 */
export function pageAt(address: string | URL): Promise<Document | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Document | null>();
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  const fail = () => reject(new Error(`cannot load ${address}: ${request.status || 'no answer'}`));
  request.onload = () => {
    if (request.status === 404) resolve(null);
    else if (request.status !== 200 || !request.responseXML) fail();
    else resolve(request.responseXML);
  };
  request.onerror = fail;
  request.send();
  return promise;
}
