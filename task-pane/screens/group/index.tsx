import { todayOf, type Topic } from '../../../core/today';
import { Link } from '../../parts/link';
import { Title } from '../../parts/title';
import { useToday } from '../../parts/today';
import type { ScreenName } from '../../places/route';
import type { ScreenProps } from '../../places/screen';
import { GROUPS, groupOf, SCREENS } from '../../places/titles';

/** What is counted beside the link to a screen. */
const COUNTED: Readonly<Partial<Record<ScreenName, Topic>>> = {
  agenda: 'conversations',
  plan: 'steps',
  agreements: 'payouts',
  outlook: 'introductions',
  compliance: 'compliance',
  texts: 'thanks',
};

/** The page of a group: its screens, each with a line on what one does there and how much of it is due. */
export default function GroupPage({ route, scene }: ScreenProps) {
  const group = groupOf(route.screen);
  const { counts } = todayOf(useToday(scene));
  const { number } = scene.words;
  return (
    <>
      <Title>{GROUPS.find(({ name }) => name === group)?.title}</Title>
      <ul class="pl-menu">
        {SCREENS.filter((screen) => screen.group === group).map(({ name, title, about }) => {
          const topic = COUNTED[name];
          const count = topic === undefined ? 0 : (counts.get(topic) ?? 0);
          return (
            <li key={name}>
              <Link to={{ screen: name }}>{title}</Link>
              {count > 0 && (
                <>
                  {' '}
                  <span class="pl-count">
                    {number(count, 0)}
                    <span class="pl-hidden"> due</span>
                  </span>
                </>
              )}
              <p class="pl-quiet">{about}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
