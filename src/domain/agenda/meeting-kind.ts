export type MeetingKind = 'morning' | 'evening' | 'weekly';
export const meetingKinds: readonly MeetingKind[] = ['morning', 'evening', 'weekly'];
