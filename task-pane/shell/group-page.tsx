import { Link } from '../parts/link';
import { Title } from '../parts/title';
import { GROUPS, SCREENS, type Group } from '../places/titles';

/** The page of a group: its screens, each with a line on what one does there. */
export function GroupPage({ group }: { readonly group: Group }) {
  return (
    <>
      <Title>{GROUPS.find(({ name }) => name === group)?.title}</Title>
      <ul class="pl-menu">
        {SCREENS.filter((screen) => screen.group === group).map(({ name, title, about }) => (
          <li key={name}>
            <Link to={{ screen: name }}>{title}</Link>
            <p class="pl-quiet">{about}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
