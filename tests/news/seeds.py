"""Small feed documents in every dialect, which the fuzzer mutates and the tests of the parser read."""

from __future__ import annotations

RSS2 = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Harbour Gazette</title><link>https://gazette.example/</link><ttl>15</ttl>
<atom:link href="https://gazette.example/rss" rel="self"/>
<item><title>Ferry &amp; bridge reopen</title><link>https://gazette.example/ferry?utm_source=rss</link>
<guid isPermaLink="false">item-1</guid><pubDate>Tue, 04 Mar 2031 08:00:00 +0900</pubDate>
<description><![CDATA[<p>The <b>ferry</b> sails again.</p>]]></description><dc:creator>A. Clerk</dc:creator>
<media:group><media:description>A picture of the ferry</media:description></media:group></item>
<item><title><![CDATA[Mayor: &quot;no comment&quot;]]></title><guid>https://gazette.example/mayor</guid>
<pubDate>Tue, 04 Mar 2031 07:00:00 EST</pubDate>
<content:encoded>&lt;p&gt;She left early.&lt;/p&gt;</content:encoded></item>
</channel></rss>"""

RSS1 = """<?xml version="1.0" encoding="iso-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://office.example/"><title>Office</title><link>https://office.example/</link>
<items><rdf:Seq><rdf:li rdf:resource="https://office.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://office.example/1"><title>Statement on the flood</title><link>https://office.example/1</link>
<dc:date>2031-03-04T08:00:00+09:00</dc:date><description>The office regrets the delay.</description></item>
</rdf:RDF>"""

RSS09 = """<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">
<rss version="0.91"><channel><title>Old Post</title><link>https://old.example/</link>
<item><title>Mill closes</title><link>/mill</link>
<description>After a century &amp;mdash; the mill closes.</description></item>
</channel></rss>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://wire.example/en/"><title>Wire</title><id>urn:wire</id>
<updated>2031-03-04T09:00:00Z</updated>
<entry><title type="html">Council &amp;amp; court agree</title><id>tag:wire.example,2031:7</id>
<link rel="alternate" type="text/html" href="story/7"/><link rel="enclosure" href="https://wire.example/7.mp3"/>
<published>2031-03-04T08:30:00Z</published><updated>2031-03-04T09:00:00Z</updated>
<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <em>agreed</em> at noon.</p></div></summary>
</entry>
<entry><title>Rain</title><id>tag:wire.example,2031:8</id><link href="story/8"/><updated>2031-03-04T07:00:00Z</updated>
<content type="html">&lt;p&gt;It rained.&lt;/p&gt;</content></entry></feed>"""

JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "items": [
{"id": "1", "url": "https://notes.example/1", "title": "A note", "content_html": "<p>Hello</p>",
 "date_published": "2031-03-04T08:00:00+01:00"},
{"id": 2, "content_text": "No title here, only words."}]}"""

AGGREGATED = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Search</title>
<item><title>Dam holds, engineers say - River Times</title>
<link>https://news.google.com/rss/articles/CBMiAbc?oc=5</link>
<guid isPermaLink="false">CBMiAbc</guid><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate>
<description>&lt;a href="https://news.google.com/rss/articles/CBMiAbc"&gt;
Dam holds, engineers say&lt;/a&gt;</description>
<source url="https://river.example">River Times</source></item></channel></rss>"""

# Its prefix stands for the address of the search.
CLICKED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:News="https://www.bing.com/news/search?q=dam">
<channel><title>dam</title><item><title>Dam holds, engineers say</title>
<link>http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;aid=&amp;tid=1&amp;url=https%3a%2f%2friver.example%2fdam%3fid%3d7&amp;c=2&amp;mkt=en-us</link>
<description>Engineers checked the dam.</description><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate>
<News:Source>River Times on MSN</News:Source><News:Image>http://www.bing.com/th?id=1</News:Image></item></channel></rss>"""

ALL = tuple(text.encode() for text in (RSS2, RSS1, RSS09, ATOM, JSON, AGGREGATED, CLICKED))
