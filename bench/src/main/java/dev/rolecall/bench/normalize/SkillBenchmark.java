package dev.rolecall.bench.normalize;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.rolecall.bench.Counted;
import dev.rolecall.bench.Heap;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Finds skills in texts. The skill dictionary finds whole words only, prefers the longest, and
/// resolves ambiguous ones; the baselines find the same phrases without these rules.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SkillBenchmark {
  /// A file of comments, one per line; empty for the invented ones of the fixtures.
  @Param("")
  public String posts = "";

  private SkillDictionary dictionary;
  private AhoCorasickDoubleArrayTrie<String> ahoCorasick;
  private Pattern regex;
  private List<String> texts = List.of();

  @Setup(Level.Trial)
  public void read() {
    dictionary =
        Heap.measured(
            "skill dictionary, with all that is known of each skill", SkillDictionary::shared);
    TreeMap<String, String> phrases = new TreeMap<>();
    dictionary.forms().forEach(form -> phrases.put(form, form));
    ahoCorasick =
        Heap.measured("Aho-Corasick double array, its phrases alone", () -> automaton(phrases));
    regex =
        Heap.measured("regular expression, its phrases alone", () -> expression(phrases.keySet()));
    texts = Posts.texts(posts);
  }

  private static AhoCorasickDoubleArrayTrie<String> automaton(TreeMap<String, String> phrases) {
    AhoCorasickDoubleArrayTrie<String> built = new AhoCorasickDoubleArrayTrie<>();
    built.build(phrases);
    return built;
  }

  private static Pattern expression(Set<String> phrases) {
    return Pattern.compile(
        phrases.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<!\\w)(?:", ")(?!\\w)")),
        Pattern.CASE_INSENSITIVE);
  }

  @Benchmark
  public void skillDictionary(Counted counted, Blackhole sink) {
    long characters = 0;
    for (String text : texts) {
      sink.consume(dictionary.find(text));
      characters += text.length();
    }
    counted.add(texts.size(), characters);
  }

  @Benchmark
  public void ahoCorasickDoubleArray(Counted counted, Blackhole sink) {
    long characters = 0;
    for (String text : texts) {
      sink.consume(ahoCorasick.parseText(text.toLowerCase(Locale.ROOT)));
      characters += text.length();
    }
    counted.add(texts.size(), characters);
  }

  @Benchmark
  @Warmup(iterations = 1, time = 2)
  @Measurement(iterations = 2, time = 2)
  public void regularExpression(Counted counted, Blackhole sink) {
    List<String> few = texts.subList(0, Math.min(100, texts.size()));
    long characters = 0;
    for (String text : few) {
      Matcher found = regex.matcher(text);
      int count = 0;
      while (found.find()) {
        count++;
      }
      sink.consume(count);
      characters += text.length();
    }
    counted.add(few.size(), characters);
  }
}
