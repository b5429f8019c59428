package dev.rolecall.ingest.normalize.company;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Removes the legal form at the end of a company name: `GmbH`, `Inc.`, `Sp. z o.o.`.
final class LegalForms {
  /// Legal forms of one word, without dots and slashes, in lower case.
  private static final Set<String> FORMS =
      Set.of(
          ("inc incorporated llc llp lp ltd limited corp corporation co plc pbc pllc pc"
                  + " gmbh mbh ag se kg kgaa ug ohg gbr"
                  + " bv nv vof sa sas sasu sarl eurl srl spa sl slu slp sau sapi ltda lda eireli"
                  + " ab as asa aps oy oyj ou hf ehf uab sia kft zrt nyrt doo dd ood eood"
                  + " sro pte pty pvt bhd sdn kk tbk ooo zao jsc pjsc fze fzco dmcc")
              .split(" "));

  /// Legal forms of several words.
  private static final List<List<String>> PHRASES =
      List.of(
          List.of("sp", "z", "oo"),
          List.of("sp", "zoo"),
          List.of("s", "r", "o"),
          List.of("private", "limited"),
          List.of("private", "ltd"),
          List.of("s", "a"),
          List.of("a", "s"),
          List.of("s", "de", "rl", "de", "cv"),
          List.of("sa", "de", "cv"),
          List.of("haftungsbeschränkt"));

  /// Words between two forms: `GmbH & Co. KG`.
  private static final Set<String> JOINTS = Set.of("&", "and", "und", "+", "");

  private static final FilteredPattern SPACES = FilteredPattern.of("[\\s,]+");

  private LegalForms() {}

  /// The name without its legal form. A name that consists of such words only is returned
  /// unchanged.
  static String without(String name) {
    String[] words = SPACES.split(name.strip());
    int end = words.length;
    int kept = end;
    while (end > 1) {
      int form = form(words, end);
      boolean joint = form == 0 && kept < words.length && JOINTS.contains(plain(words[end - 1]));
      if (form == 0 && !joint || form >= end) {
        break;
      }
      end -= joint ? 1 : form;
      kept = joint ? kept : end;
    }
    return String.join(" ", Arrays.copyOf(words, joined(words, kept)));
  }

  /// Also removes a joint before the removed form.
  private static int joined(String[] words, int kept) {
    int end = kept;
    while (end > 1 && end < words.length && JOINTS.contains(plain(words[end - 1]))) {
      end--;
    }
    return end;
  }

  /// The number of words before an index that are one legal form, 0 for none.
  private static int form(String[] words, int end) {
    for (List<String> phrase : PHRASES) {
      if (phrase.size() < end && endsWith(words, end, phrase)) {
        return phrase.size();
      }
    }
    return FORMS.contains(plain(words[end - 1])) ? 1 : 0;
  }

  private static boolean endsWith(String[] words, int end, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!plain(words[end - phrase.size() + i]).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '.' && c != '/' && c != '(' && c != ')') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
