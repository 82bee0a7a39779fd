import type { TabMessage, Tabs } from '../store/tabs'

export function browserTabs<Message = TabMessage>(name: string): Tabs<Message> {
  if (!('BroadcastChannel' in globalThis))
    return { say: () => {}, listen: () => () => {} }
  const channel = new BroadcastChannel(name)
  return {
    say: message => channel.postMessage(message),
    listen(listener) {
      const hear = ({ data }: MessageEvent<Message>) => listener(data)
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    }
  }
}
