import { For, Show } from 'solid-js';
import { COMPONENTS, VERSION } from 'virtual:components';
import { useApp } from '../app-context';
import { copyText } from '../clipboard';
import { PageHead } from '../page-head';
import { about as words } from '../text-about.zh';
import { text } from '../text.zh';
import '../styles/about.css';
import { abilitiesOf, engineOf } from './abilities';
import { fileNameOf, isOneFile, metaContent, readPolicy, sourceKinds } from './policy';

const isFingerprint = (written: string | undefined): boolean => /^[0-9a-f]{64}$/.test(written ?? '');

/** 关于明账: for those who look after the machine. What it says of this page and browser is read from them. */
export default function AboutPage() {
  const app = useApp();
  const policy = readPolicy(metaContent('http-equiv="Content-Security-Policy"') ?? '');
  const written = metaContent('name="build-fingerprint"');
  const fingerprint = isFingerprint(written) ? written! : words.build.development;
  const address = location.href.split('#')[0]!;
  const engine = engineOf(navigator.userAgent);
  const abilities = abilitiesOf(app.isStored);

  const file = fileNameOf(address);
  const isOne = isOneFile(policy);
  const { verify, commandsOf } = words.build;

  const sourcesOf = (sources: readonly string[]): string =>
    sourceKinds(sources)
      .map((kind) => (typeof kind === 'string' ? words.network.sources[kind] : kind.written))
      .join('、');
  const copy = async (): Promise<void> => {
    const facts = [
      `${words.build.version} ${VERSION}`,
      `${words.build.fingerprint} ${fingerprint}`,
      navigator.userAgent,
      ...abilities.map(([id, isThere]) => abilityLine(id, isThere)),
    ];
    const isCopied = await copyText(facts.join('\n'));
    app.notify({ message: isCopied ? words.copied : words.notCopied });
  };
  const abilityLine = (id: (typeof abilities)[number][0], isThere: boolean): string =>
    `${words.browser.abilities[id][0]}：${isThere ? words.browser.able : words.browser.unable}`;

  return (
    <div class="page">
      <PageHead>
        <button type="button" class="button button-quiet" onClick={() => void copy()}>
          {words.copy}
        </button>
        <a class="button button-quiet" href="#/">
          {text.toHome}
        </a>
      </PageHead>
      <main class="article about">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>

        <section>
          <h2>{words.network.title}</h2>
          <For each={words.network.lines}>{(line) => <p>{line}</p>}</For>
          <Show when={policy.length > 0} fallback={<p>{words.network.missing}</p>}>
            <table>
              <tbody>
                <For each={policy}>
                  {({ name, sources }) => (
                    <tr>
                      <th scope="row">
                        <code>{name}</code>
                      </th>
                      <td>{words.network.directives[name] ?? ''}</td>
                      <td>{sourcesOf(sources)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </Show>
        </section>

        <section>
          <h2>{words.data.title}</h2>
          <For each={location.protocol === 'file:' ? [...words.data.lines, ...words.data.file] : words.data.lines}>
            {(line) => <p>{line}</p>}
          </For>
        </section>

        <section>
          <h2>{words.build.title}</h2>
          <dl>
            <dt>{words.build.version}</dt>
            <dd>{VERSION}</dd>
            <dt>{words.build.fingerprint}</dt>
            <dd>
              <code>{fingerprint}</code>
            </dd>
            <dt>{words.build.address}</dt>
            <dd>
              <code>{address}</code>
            </dd>
          </dl>
          <For each={[...words.build.lines, isOne ? verify.single(file) : verify.hosted]}>
            {(line) => <p>{line}</p>}
          </For>
          <dl>
            <For each={isOne ? commandsOf.single(file) : commandsOf.hosted}>
              {([system, command]) => (
                <>
                  <dt>{system}</dt>
                  <dd>
                    <code>{command}</code>
                  </dd>
                </>
              )}
            </For>
          </dl>
          <p>{verify.source}</p>
        </section>

        <section>
          <h2>{words.browser.title}</h2>
          <p>{engine}</p>
          <For each={words.browser.lines}>{(line) => <p>{line}</p>}</For>
          <table>
            <tbody>
              <For each={abilities}>
                {([id, isThere]) => (
                  <tr>
                    <th scope="row">{words.browser.abilities[id][0]}</th>
                    <td>{isThere ? words.browser.able : words.browser.unable}</td>
                    <td>{isThere ? '' : words.browser.abilities[id][1]}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>

        <section>
          <h2>{words.components.title}</h2>
          <p>{words.components.lead(COMPONENTS.length)}</p>
          <For each={COMPONENTS}>
            {({ name, version, licence, url, text: terms }) => (
              <details>
                <summary>
                  <strong>{name}</strong> {version}，{licence}
                </summary>
                <p>
                  <code>{url}</code>
                </p>
                <pre aria-label={words.components.licence(name)}>{terms}</pre>
              </details>
            )}
          </For>
        </section>
      </main>
    </div>
  );
}
