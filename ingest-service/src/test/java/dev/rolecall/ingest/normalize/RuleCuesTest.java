package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleCuesTest {
  /// Without this test a missing cue would disable a rule without any error.
  @Test
  void everyRuleFindsWithItsCuesWhatItFindsWithoutThem() throws Exception {
    List<PostingText> texts = fixtureTexts();
    Map<String, List<String>> missed = new TreeMap<>();
    assertThat(rules()).as("the rules of all subpackages").hasSizeGreaterThan(40);
    for (Map.Entry<String, CuedPattern> rule : rules().entrySet()) {
      for (PostingText text : texts) {
        List<String> plain = plain(rule.getValue(), text.text());
        if (!plain.equals(rule.getValue().all(text).stream().map(MatchResult::group).toList())) {
          missed.computeIfAbsent(rule.getKey(), _ -> new ArrayList<>()).addAll(plain);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  /// Patterns that search short strings only: titles, names, URLs and lines before a match.
  private static final Set<String> FOR_SHORT_STRINGS =
      Set.of(
          "Agencies.NAME",
          "Agencies.NEGATION",
          "CareerLinks.APPLY_BEFORE",
          "CareerPages.CAREERS",
          "CareerPages.OTHER_PAGES",
          "GenericTitles.GENERIC",
          "HnRoles.PLURAL",
          "NonOpeningTitles.NAMED");

  /// A rule that is missing in the index searches each text on its own, which is slow.
  @Test
  void theIndexContainsAllRulesThatSearchWholeTexts() throws Exception {
    assertThat(rules().entrySet())
        .filteredOn(rule -> !RuleCues.INDEX.contains(rule.getValue()))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(FOR_SHORT_STRINGS);
  }

  private static List<String> plain(CuedPattern rule, String text) {
    List<String> found = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher matcher = rule.pattern().pattern().matcher(line);
      while (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  private static List<PostingText> fixtureTexts() {
    return Fixture.all().stream()
        .map(fixture -> fixture.item().replaceAll("\\\\[nr]|\\\\u000a", "<p>"))
        .map(PostingText::of)
        .toList();
  }

  /// The patterns of all rule classes, by class and field.
  private static Map<String, CuedPattern> rules()
      throws IOException, URISyntaxException, ReflectiveOperationException {
    Map<String, CuedPattern> rules = new TreeMap<>();
    Path classes =
        Path.of(CuedPattern.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("dev/rolecall/ingest/normalize");
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        String relative = classes.relativize(file).toString().replace(".class", "");
        Class<?> type =
            Class.forName(RuleNormalizer.class.getPackageName() + "." + relative.replace('/', '.'));
        for (Field field : type.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            collect(name + "." + field.getName(), field.get(null), rules);
          }
        }
      }
    }
    return rules;
  }

  private static void collect(String name, Object held, Map<String, CuedPattern> rules) {
    if (held instanceof CuedPattern rule) {
      rules.put(name, rule);
    } else if (held instanceof Map<?, ?> several) {
      several.forEach((key, value) -> collect(name + "." + key, value, rules));
    }
  }
}
