import type { Ability } from './about/abilities';

/** The system it is typed in, and what is typed. */
type Command = readonly [system: string, command: string];

/** The page for those who look after the machine: what the app is, what it keeps, what it never does. */
export const about = {
  title: '关于明账',
  lead: '给单位里管电脑的同志：这一页说明程序由什么组成、数据放在哪里、为什么不会外传，以及怎样核对它没有被改动。',
  network: {
    title: '不联网',
    lines: [
      '明账是一张静态网页，没有服务器程序，没有账号，不收集任何使用情况。打开之后，除了网页自己的文件，不发出任何网络请求。',
      '这一点不靠承诺，而由浏览器强制执行：网页开头写明了下面的内容安全策略（Content-Security-Policy），违反它的请求会被浏览器直接拦下。可以按 F12 打开开发者工具，在“网络”一栏里自己查看。',
    ],
    missing: '现在打开的是开发中的页面，没有这一策略；发布的页面有。',
    directives: {
      'default-src': '没有另行允许的一律禁止',
      'connect-src': '不得向任何地址发送或读取数据',
      'script-src': '只运行这张网页自己的程序',
      'style-src': '只用这张网页自己的样式',
      'img-src': '只用这张网页自己的图片',
      'font-src': '只用这张网页自己的字体',
      'worker-src': '后台线程只用这张网页自己的程序',
      'base-uri': '不得改变网页的基准地址',
      'form-action': '不得提交表单',
    } as Readonly<Record<string, string>>,
    sources: {
      nothing: '不允许',
      itself: '网页自己的文件',
      listed: '写在网页里的程序（按内容的 SHA-256 逐一允许）',
      inlined: '写在网页里的',
      data: '写在网页里的（data:）',
      made: '网页里的程序当场生成的（blob:）',
    },
  },
  data: {
    title: '数据放在哪里',
    lines: [
      '填报的内容保存在这台电脑、这个浏览器的本地数据库（IndexedDB，名称 mingzhang）里，只有从同一个地址打开的网页能读到。',
      '导入的文件只在浏览器里读取；导出和备份的文件由浏览器存到下载文件夹，或您选定的位置。',
      '在首页点“清除本机数据”，可以把这些内容全部删除。',
    ],
    file: [
      '您现在是从文件打开的（file://）。Chromium 内核的浏览器（谷歌、Edge、360、奇安信等）里，所有从文件打开的网页共用一处数据库，请只打开可信的网页文件；把文件换个位置，数据仍在。',
      '在火狐浏览器里，数据跟着文件的位置走：文件移动或改名之后，打开是空的。移动之前请先“全部备份”，移动之后“恢复备份”。',
    ],
  },
  build: {
    title: '版本与指纹',
    version: '版本',
    fingerprint: '指纹（SHA-256）',
    development: '开发中的页面，没有指纹',
    address: '打开的地址',
    lines: [
      '指纹是制作这一版时算好、写进网页的一个数：由程序、样式和网页的内容（填入指纹之前）算出，内容不同，指纹就不同。发布者公布的指纹与这里显示的相同，就是同一个版本。',
      '它只能防止拿错版本。页面上显示的是写好的数，不是现在重新算的，也不能由发布出来的文件算回去；文件后来有没有被改动，要用下面的命令核对文件本身。',
    ],
    verify: {
      single: (file: string): string =>
        `核对单个文件：打开存放 ${file} 的文件夹，在那里运行下面的命令，把得到的 64 位数与发布者提供的 SHA256SUMS.txt 里 mingzhang.html 那一行比较，应当完全相同（字母不分大小写）。`,
      hosted:
        '核对网页版：在主机上存放网页的文件夹（index.html 所在处）里运行下面的命令，逐个文件与发布者提供的 SHA256SUMS.txt 比较。“sha256sum -c”应当每行都是“成功”或“OK”；PowerShell 的一行什么也不显示，就是全部相同；certutil 得到的数应当与 SHA256SUMS.txt 里同名的一行相同。',
      source: 'SHA256SUMS.txt 要用发布者另外交来的那一份：和网页放在一起的，可能一同被改动。',
    },
    commandsOf: {
      single: (file: string): readonly Command[] => [
        ['Windows（命令提示符）', `certutil -hashfile "${file}" SHA256`],
        ['统信、麒麟（终端）', `sha256sum "${file}"`],
      ],
      hosted: [
        ['统信、麒麟（终端）', 'sha256sum -c SHA256SUMS.txt'],
        [
          'Windows（PowerShell，全部文件）',
          "Get-Content SHA256SUMS.txt | ForEach-Object { $sum, $file = $_ -split '\\s+', 2; if ((Get-FileHash $file).Hash -ne $sum) { $file } }",
        ],
        ['Windows（命令提示符，一个文件）', 'certutil -hashfile index.html SHA256'],
      ] as readonly Command[],
    },
  },
  browser: {
    title: '这个浏览器',
    lines: ['需要 Chromium 86 或更新的内核（谷歌浏览器、Edge、360、奇安信、统信浏览器等）。下面是这个浏览器能做到的：'],
    able: '有',
    unable: '没有',
    abilities: {
      database: ['本地数据库（IndexedDB）', '内容只留在这个窗口里，关闭前请存备份'],
      workers: ['后台线程', '导入大文件时界面会停顿，不能中途取消'],
      locks: ['窗口之间的锁（Web Locks）', '同一份决算开两个窗口时，接管编辑要手动点一下'],
      savePicker: ['直接写入选定的文件', '备份改为下载到下载文件夹'],
      persistence: ['请求长期保留数据', '磁盘空间不足时浏览器可能自动清除，请常备份'],
      offline: ['断网也能打开网页版', '网页版要能连到存放它的主机；单文件版不受影响'],
      clipboard: ['直接写剪贴板', '复制时改用浏览器的旧办法'],
    } satisfies Record<Ability, readonly [string, string]>,
  },
  components: {
    title: '随附的开源组件',
    lead: (count: number): string => `程序里含有下列 ${count} 个开源组件，许可证全文如下。`,
    licence: (name: string): string => `${name} 的许可证`,
  },
  copy: '复制环境信息',
  copied: '已复制，可以粘贴给技术人员。其中没有填报的内容。',
  notCopied: '浏览器不允许复制，请手工选取。',
} as const;
