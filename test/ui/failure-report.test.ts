import { describe, expect, it } from 'vitest';
import { failureReport, wordsOfFailure } from '../../src/ui/failure-report';

const facts = {
  at: 0,
  address: 'file:///C:/张三/mingzhang.html#/filings/abc123/EXP?cell=2010101%2Famount',
  browser: 'Chrome/109',
};

function failure(): Error {
  const error = new TypeError('Cannot read 1338.89 of 某某局');
  error.stack = [
    'TypeError: Cannot read 1338.89 of 某某局',
    '    at stateAfter (http://10.1.2.3:8080/finance/assets/index-Ab12.js:12:345)',
    '    at file:///C:/张三/mingzhang.html:7:89',
    '    at async http://localhost:5173/src/ui/app.tsx?t=1:3:4',
  ].join('\n');
  return error;
}

describe('a report on a failure', () => {
  it('names the kind of error and its places, and nothing of what was filled in', () => {
    expect(failureReport(failure(), facts, false)).toBe(
      [
        '明账故障报告',
        '时间：1970-01-01T00:00:00.000Z',
        '页面：file filings EXP',
        '浏览器：Chrome/109',
        '错误：TypeError',
        '  index-Ab12.js:12:345',
        '  mingzhang.html:7:89',
        '  app.tsx:3:4',
      ].join('\n'),
    );
  });

  it('gives the words of the error when they are asked for', () => {
    expect(failureReport(failure(), facts, true)).toContain('错误：TypeError：Cannot read 1338.89 of 某某局');
    expect(failureReport('坏了', facts, true)).toContain('错误：string：坏了');
    expect(failureReport('坏了', facts, false)).not.toContain('坏了');
  });
});

describe('what a notice says of an action that failed', () => {
  it('is Chinese: our own words where the error has them, never those of the program', () => {
    expect(wordsOfFailure(new Error('浏览器的存储空间不够'))).toContain('浏览器的存储空间不够');
    expect(wordsOfFailure(new TypeError('Cannot read 1338.89'))).not.toMatch(/[A-Za-z0-9]/);
  });
});
