package dev.rolecall.bench.guides;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.market.guide.GuideSubject;
import dev.rolecall.search.market.guide.GuideTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// The guides that a run requests.
///
/// @param families of each kind of work
/// @param narrow to a language, level and country each, from those with the most jobs to those with
///   the fewest
record GuidePaths(int guides, List<String> families, List<String> narrow) {
  /// @param list the response of `/api/v1/guides`
  /// @param count how many narrow guides
  static GuidePaths of(String list, int count) {
    List<GuideTopic> topics =
        StreamSupport.stream(Json.MAPPER.readTree(list).path("guides").spliterator(), false)
            .flatMap(guide -> GuideTopic.parse(guide.path("slug").asString("")).stream())
            .toList();
    List<String> narrow =
        topics.stream()
            .filter(topic -> topic.subject() instanceof GuideSubject.Language)
            .filter(topic -> topic.level() != null && topic.country() != null)
            .map(GuideTopic::slug)
            .toList();
    return new GuidePaths(
        topics.size(),
        topics.stream()
            .filter(topic -> topic.subject() instanceof GuideSubject.Family)
            .filter(topic -> topic.level() == null && topic.country() == null)
            .map(GuideTopic::slug)
            .toList(),
        evenly(narrow, count));
  }

  private static List<String> evenly(List<String> slugs, int count) {
    int wanted = Math.min(count, slugs.size());
    return IntStream.range(0, wanted)
        .mapToObj(i -> slugs.get((int) ((long) i * slugs.size() / wanted)))
        .toList();
  }

  List<String> all() {
    List<String> all = new ArrayList<>(families);
    all.addAll(narrow);
    return List.copyOf(all);
  }

  static String api(String slug) {
    return "/api/v1/guides/" + slug;
  }

  static String page(String slug) {
    return "/guides/" + slug;
  }
}
