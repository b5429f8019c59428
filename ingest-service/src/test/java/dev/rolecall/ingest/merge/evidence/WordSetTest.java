package dev.rolecall.ingest.merge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTest {
  @Test
  void twoSetsShareTheDistinctiveWordsThatBothHave() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Text first = new Text(random);
      Text second = new Text(random);
      Set<Integer> both = new HashSet<>(first.added);
      both.retainAll(second.added);
      Set<Integer> either = new HashSet<>(first.added);
      either.addAll(second.added);
      assertThat(first.set.ratioOfCommon(second.set))
          .as("seed %d", seed)
          .isEqualTo(either.isEmpty() ? 0 : (double) both.size() / either.size());
    }
  }

  /// Some words of a text, in a set of bits and in a plain one.
  private static final class Text {
    private final int[] all;
    private final WordSet set;
    private final Set<Integer> added = new HashSet<>();

    Text(Random random) {
      int range = 1 + random.nextInt(400);
      all = random.ints(random.nextInt(200), -range, range).sorted().distinct().toArray();
      set = new WordSet(all);
      for (int sentence = 0; sentence < 5 && all.length > 0; sentence++) {
        char[] words = new char[random.nextInt(30)];
        for (int w = 0; w < words.length; w++) {
          words[w] = (char) random.nextInt(all.length);
        }
        int from = words.length / 4;
        set.add(words, from, words.length);
        for (int w = from; w < words.length; w++) {
          int word = all[words[w]];
          if ((word & TextFingerprint.DISTINCTIVE) != 0) {
            added.add(word);
          }
        }
      }
    }
  }
}
