/** The short form of a card: offices, how far a policy has come or the latest figure, and where it stood. */
import type { CardView } from '#lib/protocol/page.ts';
import { CardBriefings, CardFigures, CardSteps } from './CardParts.tsx';
import { type Glance, glanceOf } from './glance.ts';

interface GlanceProps {
  view: CardView;
  onOpenBriefing: (id: string) => void;
}

export function CardGlance({ view, onOpenBriefing }: GlanceProps) {
  const { posts, step, figure, source }: Glance = glanceOf(view);
  const { aliases = [] } = view.entity ?? view.policy ?? {};
  return (
    <div className="card-glance">
      {posts.length > 0 && (
        <ul className="card-posts">
          {posts.map((post) => (
            <li key={post} lang="zh-CN">
              {post}
            </li>
          ))}
        </ul>
      )}
      {step && <CardSteps steps={[step]} />}
      {figure && <CardFigures figures={[figure]} own={[view.name, ...aliases]} />}
      {source && <CardBriefings briefings={[source]} onOpen={onOpenBriefing} />}
    </div>
  );
}
