/** Where a message can go. */
export const channelKinds = ['wecom', 'dingtalk', 'feishu', 'webhook', 'mail'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** The group robots among them. */
export type RobotKind = Extract<ChannelKind, 'wecom' | 'dingtalk' | 'feishu'>;

interface Manners {
  /** Hosts by which an address is known. */
  hosts: readonly string[];
  /** What holds the key in an address: a parameter, or the end of the path. */
  key?: { parameter: string } | { path: string };
  /** How long to keep still once it says that it was too much. */
  limitedMs: number;
}

const MINUTE_MS = 60_000;

/**
 * As their documentation has it: WeCom https://developer.work.weixin.qq.com/document/path/91770 (20 a minute, Markdown
 * of 4,096 bytes), DingTalk https://open.dingtalk.com/document/robots/custom-robot-access (20 a minute, else silence for
 * ten; 20,000 bytes), Feishu https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (100 a minute, 5 a
 * second; 20 KB). How much a message may hold stands where it is split, in `render/chat.ts`.
 */
const manners: Readonly<Record<ChannelKind, Manners>> = {
  wecom: { hosts: ['qyapi.weixin.qq.com'], key: { parameter: 'key' }, limitedMs: MINUTE_MS },
  dingtalk: { hosts: ['oapi.dingtalk.com'], key: { parameter: 'access_token' }, limitedMs: 10 * MINUTE_MS },
  feishu: {
    hosts: ['open.feishu.cn', 'open.larksuite.com'],
    key: { path: '/open-apis/bot/v2/hook/' },
    limitedMs: MINUTE_MS,
  },
  webhook: { hosts: [], limitedMs: MINUTE_MS },
  mail: { hosts: [], limitedMs: 5 * MINUTE_MS },
};

export const mannersOf = (kind: ChannelKind): Manners => manners[kind];

/** For every channel, the strictest of the three: nobody wants to read more in a minute anyway. */
export const MOST_A_MINUTE = 20;
