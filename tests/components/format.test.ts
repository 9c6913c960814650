import { describe, expect, it } from 'vitest';
import { formatBytes, formatDate, formatPeriod, formatValue, hostOf } from '#components/format.ts';

describe('dates and periods', () => {
  it('keep the precision they were given', () => {
    expect(formatDate('2020', 'zh-CN')).toBe('2020年');
    expect(formatDate('2020-11', 'zh-CN')).toBe('2020年11月');
    expect(formatDate('2020-11-26', 'zh-CN')).toBe('2020年11月26日');
    expect(formatDate('2020-11', 'en')).toBe('Nov 2020');
  });

  it('name quarters and spans as the language does', () => {
    expect(formatPeriod('2020Q3', 'zh-CN')).toBe('2020年第三季度');
    expect(formatPeriod('2020Q3', 'zh-TW')).toBe('2020年第三季');
    expect(formatPeriod('2020Q3', 'en')).toBe('Q3 2020');
    expect(formatPeriod('2020-01/2020-09', 'zh-CN')).toBe('2020年1—9月');
    expect(formatPeriod('2019-07/2020-06', 'zh-CN')).toBe('2019年7月–2020年6月');
    expect(formatPeriod('2020/2022', 'en').replace(/\s/g, '')).toBe('2020–2022');
    expect(formatPeriod('2020-01/2020-10', 'en').replace(/\s/g, ' ')).toBe('Jan – Oct 2020');
  });

  it('do not move with the time zone of the machine', () => {
    const zone = process.env.TZ;
    for (const tz of ['Pacific/Auckland', 'America/Los_Angeles']) {
      process.env.TZ = tz;
      expect(formatDate('2020-11-26', 'en')).toBe('Nov 26, 2020');
    }
    process.env.TZ = zone;
  });
});

describe('values', () => {
  it('set thousands apart and leave everything else as it is', () => {
    expect(formatValue('30000')).toBe('30,000');
    expect(formatValue('12000～15000')).toBe('12,000～15,000');
    expect(formatValue('1100')).toBe('1100');
    expect(formatValue('721.63')).toBe('721.63');
    expect(formatValue('0.123456')).toBe('0.123456');
    expect(formatValue('1,234,567')).toBe('1,234,567');
    expect(formatValue('-1234567.5')).toBe('-1,234,567.5');
  });

  it('never change a digit', () => {
    for (const value of ['1', '12345', '123456.789', '99999～100000', '0.00001234567']) {
      expect(formatValue(value).replaceAll(',', '')).toBe(value);
    }
  });
});

describe('bytes', () => {
  it('are said in the unit a reader would choose', () => {
    expect(formatBytes(0, 'en')).toBe('0 byte');
    expect(formatBytes(999_999, 'en')).toBe('1,000 kB');
    expect(formatBytes(2_345_678, 'en')).toBe('2.3 MB');
  });
});

describe('hosts', () => {
  it('are what a reader calls a site', () => {
    expect(hostOf('https://www.example.cn/a?b#c')).toBe('example.cn');
    expect(hostOf('http://127.0.0.1:8080/x')).toBe('127.0.0.1');
    expect(hostOf('https://user:pw@news.example.cn/')).toBe('news.example.cn');
    expect(hostOf('about:blank')).toBe('about:blank');
  });
});
