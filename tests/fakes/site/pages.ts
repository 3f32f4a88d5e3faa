/** What a page is made of; its words are the project's own. */
export interface Story {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** Five stories, one for each layout, and a few more for feeds. */
export const stories = {
  ambush: {
    title: 'Soldiers killed in ambush near Ansongo',
    paragraphs: [
      'Gunmen killed seven soldiers in an ambush near Ansongo on Tuesday, the army said in a statement read on state television.',
      'The convoy was on its way from Gao when it was attacked at a bend of the road, a resident of a village close by told reporters.',
      'Four vehicles were burned, and the attackers left with weapons and fuel before helicopters came, the resident added.',
      'No group has claimed responsibility for the attack. The region has seen several raids on convoys since the rains ended.',
    ],
  },
  capture: {
    title: 'Ménaka passe aux mains des rebelles',
    paragraphs: [
      'Les rebelles ont pris samedi la ville de Ménaka après deux jours de combats, ont affirmé plusieurs habitants joints par téléphone.',
      'Le camp militaire a été abandonné dans la nuit et les soldats se sont repliés vers Ansongo, selon une source sécuritaire.',
      'Une école a été touchée par un obus. Trois civils ont été blessés, a indiqué un infirmier du centre de santé de la ville.',
      'Le gouvernement n’avait pas réagi dimanche. Les organisations humanitaires craignent de nouveaux déplacements vers le fleuve.',
    ],
  },
  shelling: {
    title: 'Shelling resumes around Sake',
    paragraphs: [
      'Artillery fire hit the outskirts of Sake on Monday, killing two people and wounding nine, a hospital director said.',
      'The rebels accused the army of firing first. The army denied it and said that its positions had come under attack at dawn.',
      'Thousands of people walked towards Goma with mattresses and cooking pots, aid workers on the road reported.',
      'Both sides had agreed a truce eleven days earlier, and mediators called on them to respect what they had signed.',
    ],
  },
  prison: {
    title: 'Une prison attaquée près de Djibo',
    paragraphs: [
      'Des hommes armés ont attaqué mercredi la prison située à l’entrée de Djibo et libéré une trentaine de détenus, selon un élu local.',
      'Un gardien a été tué et deux autres sont portés disparus, a précisé cet élu sous couvert d’anonymat.',
      'L’armée a envoyé des renforts par la route de Bourzanga, où une mine avait explosé la semaine précédente.',
      'Les habitants ont passé la journée chez eux, et le marché, qui se tient chaque mercredi, n’a pas eu lieu.',
    ],
  },
  fall: {
    title: 'Kidal : les insurgés maîtres de la ville',
    paragraphs: [
      'Les insurgés sont entrés vendredi dans Kidal, que les militaires ont quittée sans combattre, ont raconté des témoins.',
      'Le président Amadou Toumani Touré a été renversé le 22 mars par des officiers qui lui reprochaient sa conduite de la guerre.',
      'Des boutiques et les bureaux de plusieurs services publics ont été pillés dans l’après-midi, a dit un commerçant.',
      'Les nouveaux maîtres de la ville ont demandé aux habitants de ne pas fuir et promis de rétablir l’eau et l’électricité.',
    ],
  },
} as const satisfies Readonly<Record<string, Story>>

const paragraphsOf = ({ paragraphs }: Story): string => paragraphs.map((one) => `<p>${one}</p>`).join('\n')

const furniture =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav><aside class="sidebar"><p>Most read: <time datetime="2026-11-24">yesterday</time></p></aside>'
const footer = '<footer><p>All rights reserved. Contact the editors. Privacy notice and cookies.</p></footer>'

/** A news site with its article described in JSON-LD, among other things. */
export function jsonLdPage(
  story: Story,
  published: string,
  more: { readonly modified?: string } = {},
): string {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'The Courier', datePublished: '2001-01-01' },
      {
        '@type': 'NewsArticle',
        headline: story.title,
        datePublished: published,
        dateModified: more.modified ?? '2026-11-24T08:00:00Z',
        author: [{ '@type': 'Person', name: 'Ada Field' }],
        publisher: { '@type': 'Organization', name: 'The Courier' },
        inLanguage: 'en',
      },
    ],
  }
  return `<!doctype html><html lang="en"><head><title>${story.title} | The Courier</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head><body>${furniture}
<main><article><header><h1>${story.title}</h1><p class="byline">By Ada Field</p></header>${paragraphsOf(story)}</article></main>
${footer}</body></html>`
}

/** A French site that says it in meta elements. */
export function metaPage(story: Story, published: string, url: string, charset = 'utf-8'): string {
  return `<!doctype html><html lang="fr-FR"><head><meta charset="${charset}"><title>${story.title} – Le Fleuve</title>
<meta property="og:title" content="${story.title}"><meta property="og:site_name" content="Le Fleuve">
<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="2026-11-24T10:00:00+00:00">
<meta name="author" content="Rokia T."><link rel="canonical" href="${url}"></head><body>${furniture}
<div id="content"><div class="post"><h1>${story.title}</h1><div class="entry-content">${paragraphsOf(story)}</div></div></div>
${footer}</body></html>`
}

/** A site whose only date is a time element, beside that of its last change. */
export function timePage(story: Story, published: string): string {
  return `<!doctype html><html lang="en"><head><title>${story.title} - Lake Post</title></head><body>${furniture}
<article><h1>${story.title}</h1><p class="meta">Updated <time datetime="2026-11-24T09:00:00Z">24 November 2026</time></p>
<p class="meta">Published <time datetime="${published}">then</time></p>${paragraphsOf(story)}</article>${footer}</body></html>`
}

/** A site that prints its date, and that of its last change, for people only. */
export function printedPage(story: Story, printed: string, updated: string): string {
  return `<!doctype html><html lang="fr"><head><title>${story.title} | Sahel Soir</title></head><body>${furniture}
<div class="article"><h1>${story.title}</h1><div class="article-date">Publié le ${printed} | Mis à jour le ${updated}</div>
<div class="body">${paragraphsOf(story)}</div></div>${footer}</body></html>`
}

/** A page as they were made of tables, without any date. */
export function tablePage(story: Story): string {
  const rows = story.paragraphs.map((one) => `${one}<br><br>`).join('\n')
  return `<html><head><title>${story.title}</title></head><body bgcolor="#ffffff"><table width="100%"><tr><td width="120">
<a href="/">Accueil</a><br><a href="/archives">Archives</a></td><td><font size="5"><b>${story.title}</b></font><br><br><font face="Arial">
${rows}</font></td></tr></table></body></html>`
}
