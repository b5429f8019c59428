package dev.rolecall.search.web.page;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// Writes a feed as Atom (RFC 4287) and as RSS 2.0.
final class FeedXml {
  private static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

  /// Characters that XML 1.0 does not allow.
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private FeedXml() {}

  static String atom(Feed feed) {
    var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    atom.setId(feed.address("atom"));
    atom.setTitle(valid(feed.title()));
    atom.setUpdated(Date.from(feed.updated()));
    atom.setAuthors(List.of(author("Rolecall")));
    atom.setOtherLinks(List.of(link("self", feed.address("atom"))));
    atom.setAlternateLinks(List.of(link("alternate", feed.page())));
    atom.setEntries(feed.items().stream().map(FeedXml::entry).toList());
    return write(atom);
  }

  private static Entry entry(Feed.Item item) {
    Entry entry = new Entry();
    entry.setId(item.address());
    entry.setTitle(valid(item.headline()));
    entry.setPublished(Date.from(item.published()));
    entry.setUpdated(Date.from(item.updated()));
    entry.setAuthors(List.of(author(item.company())));
    entry.setAlternateLinks(List.of(link("alternate", item.address())));
    entry.setCategories(item.tags().stream().map(FeedXml::category).toList());
    if (!item.rights().isEmpty()) {
      entry.setRights(valid("From " + item.rights()));
    }
    Content content = new Content();
    content.setType("html");
    content.setValue(valid(item.html()));
    entry.setContents(List.of(content));
    return entry;
  }

  private static SyndPerson author(String name) {
    Person person = new Person();
    person.setName(valid(name));
    return person;
  }

  private static Link link(String relation, String address) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(valid(address));
    return link;
  }

  private static Category category(String tag) {
    Category category = new Category();
    category.setTerm(valid(tag));
    return category;
  }

  static String rss(Feed feed) {
    Channel rss = new Channel("rss_2.0");
    rss.setTitle(valid(feed.title()));
    rss.setLink(feed.page());
    rss.setDescription(valid(feed.title()));
    rss.setLastBuildDate(Date.from(feed.updated()));
    rss.setItems(feed.items().stream().map(FeedXml::item).toList());
    rss.setForeignMarkup(
        List.of(
            new Element("link", ATOM)
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml")
                .setAttribute("href", valid(feed.address("rss")))));
    return write(rss);
  }

  private static Item item(Feed.Item job) {
    Guid guid = new Guid();
    guid.setPermaLink(true);
    guid.setValue(job.address());
    Description description = new Description();
    description.setValue(valid(job.html()));
    Item item = new Item();
    item.setTitle(valid(job.headline()));
    item.setLink(job.address());
    item.setGuid(guid);
    item.setPubDate(Date.from(job.published()));
    item.setDescription(description);
    item.setCategories(job.tags().stream().map(FeedXml::rssCategory).toList());
    return item;
  }

  private static com.rometools.rome.feed.rss.Category rssCategory(String tag) {
    var category = new com.rometools.rome.feed.rss.Category();
    category.setValue(valid(tag));
    return category;
  }

  private static String write(com.rometools.rome.feed.WireFeed feed) {
    try {
      feed.setEncoding("UTF-8");
      return new WireFeedOutput().outputString(feed, false);
    } catch (FeedException e) {
      throw new IllegalStateException("The feed is not complete", e);
    }
  }

  private static String valid(String text) {
    return NOT_XML.matcher(text).replaceAll("");
  }
}
