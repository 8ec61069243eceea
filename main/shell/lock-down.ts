import { type Session, type WebContents, app } from 'electron/main';
import { isOwnAddress } from './own-address.ts';
import { log } from './log.ts';
import { mayUse } from './may-use.ts';

/** Addresses a page may load besides its own: pictures made in the page. */
const isHarmless = (address: string): boolean => address.startsWith('data:') || address.startsWith('blob:');

const lockSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const allowed = details.isMainFrame && mayUse({ permission, page: details.requestingUrl, media });
    if (!allowed) log('permission denied', { permission });
    decide(allowed);
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl, mediaType, isMainFrame }) =>
    isMainFrame
      ? mayUse({ permission, page: requestingUrl ?? '', media: mediaType === undefined ? [] : [mediaType] })
      : false,
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    log('download denied');
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, decide) => {
    const cancel = !isOwnAddress(details.url) && !isHarmless(details.url) && !details.url.startsWith('devtools:');
    if (cancel) log('request denied', { kind: details.resourceType });
    decide({ cancel });
  });
};

const lockContents = (contents: WebContents): void => {
  const deny = (what: string) => (event: { preventDefault: () => void }) => {
    log(`${what} denied`);
    event.preventDefault();
  };
  // Windows are moved by the shell (loadURL, reload), which does not ask here; a page itself opens itself again after a fault, and goes nowhere else.
  const denyElsewhere = (what: string) => {
    const denied = deny(what);
    return (event: { readonly url: string; readonly isMainFrame: boolean; readonly preventDefault: () => void }) => {
      if (!event.isMainFrame || event.url !== contents.getURL()) denied(event);
    };
  };
  contents.on('will-navigate', denyElsewhere('navigation'));
  contents.on('will-frame-navigate', denyElsewhere('frame navigation'));
  contents.on('will-redirect', deny('redirect'));
  contents.on('will-attach-webview', deny('webview'));
  contents.setWindowOpenHandler(() => {
    log('new window denied');
    return { action: 'deny' };
  });
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
  contents.on('zoom-changed', () => contents.setZoomFactor(1));
};

/** Denies what no window of ours needs: navigation, new windows, webviews, downloads, permissions but the supervisor's microphone, devices, the network. */
export const lockDown = (session: Session): void => {
  lockSession(session);
  app.on('session-created', (other) => {
    if (other !== session) lockSession(other);
  });
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
};
