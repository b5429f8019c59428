package dev.rolecall.ingest.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.Fixture;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CuedPatternTest {
  private static final CuedPattern ON_CALL = CuedPattern.of("\\bon[- ]call( rota)?", "call");

  @Test
  void findsAllMatchesOfATextWithTheirPlaces() {
    PostText text = PostText.of("<p>On-call rota</p><p>none</p><p>call it on call, ON CALL</p>");
    assertThat(ON_CALL.all(text))
        .extracting(MatchResult::group)
        .containsExactly("On-call rota", "on call", "ON CALL");
    MatchResult second = ON_CALL.all(text).get(1);
    assertThat(text.text().substring(second.start(), second.end())).isEqualTo("on call");
    assertThat(ON_CALL.first(text)).map(MatchResult::start).contains(0);
  }

  @Test
  void isSilentWithoutItsCue() {
    assertThat(ON_CALL.finds(PostText.of("<p>on duty</p>"))).isFalse();
    assertThat(ON_CALL.finds("on duty")).isFalse();
    assertThat(ON_CALL.finds("an On-Call duty")).isTrue();
  }

  @Test
  void lettersThatGrowInLowerCaseShiftNothing() {
    PostText text = PostText.of("<p>\u0130\u0130\u0130 on call</p>");
    assertThat(ON_CALL.first(text)).map(MatchResult::group).contains("on call");
  }

  @Test
  void isTriedAtItsStartsAloneAndSeesWhatStandsBeforeThem() {
    CuedPattern team =
        CuedPattern.of("\\bteam(?: of)? (\\d+)(?=$|\\s)", "team").startingWith("team");
    PostText text = PostText.of("<p>steam 1, team 22 team of 3</p><p>a team</p><p>Team 4</p>");
    assertThat(team.all(text)).extracting(found -> found.group(1)).containsExactly("22", "3", "4");
    assertThat(team.first(text)).map(MatchResult::group).contains("team 22");
    assertThat(team.finds("steam 1")).isFalse();
  }

  @Test
  void matchesDoNotOverlapWhereStartsDo() {
    CuedPattern pair = CuedPattern.of("an? an?", "a").startingWith("a", "an");
    assertThat(pair.all(Lines.of("a a an a a")))
        .extracting(MatchResult::group)
        .containsExactly("a a", "an a");
  }

  /// A cue that is missing would silence a rule without a sound.
  @Test
  void everyRuleFindsWithItsCuesWhatItFindsWithoutThem() throws Exception {
    List<PostText> texts = fixtureTexts();
    Map<String, List<String>> missed = new TreeMap<>();
    for (Map.Entry<String, CuedPattern> rule : rules().entrySet()) {
      for (PostText text : texts) {
        List<String> plain = plain(rule.getValue(), text.text());
        if (!plain.equals(rule.getValue().all(text).stream().map(MatchResult::group).toList())) {
          missed.computeIfAbsent(rule.getKey(), _ -> new ArrayList<>()).addAll(plain);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  private static List<String> plain(CuedPattern rule, String text) {
    List<String> found = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher matcher = rule.pattern().matcher(line);
      while (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  private static List<PostText> fixtureTexts() {
    return Fixture.all().stream()
        .map(fixture -> fixture.item().replaceAll("\\\\[nr]|\\\\u000a", "<p>"))
        .map(PostText::of)
        .toList();
  }

  /// All that the steps hold.
  private static Map<String, CuedPattern> rules()
      throws IOException, URISyntaxException, ReflectiveOperationException {
    Map<String, CuedPattern> rules = new TreeMap<>();
    Path classes =
        Path.of(CuedPattern.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("dev/rolecall/ingest/normalize");
    try (Stream<Path> files = Files.list(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName(CuedPattern.class.getPackageName() + "." + name);
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
