import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HOSTED_POLICY, withPolicy } from '../../build/content-security-policy';
import { inlineFiles } from '../../build/single-file';

const PAGE = `<head>
<meta charset="utf-8" />
<script type="module" crossorigin src="./assets/a.js"></script>
<link rel="stylesheet" crossorigin href="./assets/a.css">
</head>`;

describe('inlineFiles', () => {
  it('puts scripts and styles into the page and allows exactly these scripts', () => {
    const script = "console.log('$& </script> <!-- x');";
    const html = inlineFiles(
      PAGE,
      new Map([
        ['assets/a.js', script],
        ['assets/a.css', 'a{top:0}'],
      ]),
    );
    const inline = /<script type="module">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(inline).digest('base64');
    expect(inline).toBe("console.log('$& <\\/script> <\\!-- x');");
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html).toContain('<style>a{top:0}</style>');
    expect(html).not.toMatch(/ (src|href)=/);
  });

  it('refuses a file that is missing and a file that is left over', () => {
    expect(() => inlineFiles(PAGE, new Map())).toThrow(/was not built/);
    const files = ['a.js', 'a.css', 'b.wasm'].map((name) => [`assets/${name}`, ''] as const);
    expect(() => inlineFiles(PAGE, new Map(files))).toThrow(/left outside the single file: assets\/b\.wasm/);
  });
});

describe('withPolicy', () => {
  it('puts the policy before everything it governs', () => {
    expect(withPolicy(PAGE, HOSTED_POLICY)).toMatch(/charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy"/);
    expect(() => withPolicy('<head></head>', HOSTED_POLICY)).toThrow(/no <meta charset>/);
  });
});
