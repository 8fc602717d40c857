/** What Chromium hands over when the guide may become an app on the home screen. */
export interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | null = null;

export const installOffer = (): InstallOffer | null => offer;

/** Names the web manifest by the reader's language; `plain` is the one with a name and an icon that say nothing. */
export function useManifest(plain = 'discreet' in document.documentElement.dataset): void {
  const link = document.querySelector<HTMLLinkElement>('[rel=manifest]') ?? document.createElement('link');
  link.rel = 'manifest';
  link.href = `/${plain ? 'plain' : 'app'}.${document.documentElement.dataset['lang']}.webmanifest`;
  document.head.append(link);
}

/** The browser's own offer would come on a first visit: it waits for the page of what is saved, which may show it. */
export const holdInstallOffer = (): void =>
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
  });
