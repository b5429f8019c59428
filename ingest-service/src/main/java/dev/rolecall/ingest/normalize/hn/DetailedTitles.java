package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;

/// Lists of titles in which brackets state the place or mode of each role.
final class DetailedTitles {
  private DetailedTitles() {}

  /// The roles of a list in which brackets after a title state its place or mode: `Engineer (Bonn),
  /// Lead (Remote)`. Empty when brackets follow the last title only, as they can apply to all.
  static List<HnRole> roles(String segment) {
    if (segment.indexOf('(') < 0 && segment.indexOf('[') < 0) {
      return List.of();
    }
    List<String> parts = TitleList.titles(segment);
    boolean detailed =
        parts.size() > 1
            && parts.stream().allMatch(RoleNouns::isIn)
            && parts.subList(0, parts.size() - 1).stream().anyMatch(DetailedTitles::endsInDetail);
    if (!detailed) {
      return List.of();
    }
    List<HnRole> roles = new ArrayList<>();
    for (String part : parts) {
      HnTitles read = HnTitles.of(part);
      read.titles().forEach(title -> roles.add(new HnRole(title, read.rest())));
    }
    return roles;
  }

  private static boolean endsInDetail(String part) {
    int open = Math.max(part.lastIndexOf('('), part.lastIndexOf('['));
    boolean closed = part.endsWith(")") || part.endsWith("]");
    return open > 0
        && closed
        && HnTitles.isNonTitleDetail(part.substring(open + 1, part.length() - 1));
  }
}
