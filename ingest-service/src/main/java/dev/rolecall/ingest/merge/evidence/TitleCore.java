package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.merge.encoding.BinaryReader;
import dev.rolecall.ingest.merge.encoding.BinaryWriter;
import dev.rolecall.ingest.normalize.TitleWords;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The part of a title that names the work: without seniority, place, work mode and terms, which
/// other rules compare, and with one spelling for each word.
///
/// @param kind the role noun: `engineer`, `manager`, `scientist`, ...; empty without a title
/// @param words the specific words: `backend`, `payment`; none for "Software Engineer"
/// @param levels numbers of a career ladder: `2` of "Engineer II"; [#INTERNSHIP] for internships
public record TitleCore(String kind, Set<String> words, Set<String> levels) {
  static final String ENGINEER_KIND = "engineer";
  static final TitleCore NONE = new TitleCore("", Set.of(), Set.of());

  public TitleCore {
    words = SortedStrings.of(words);
    levels = SortedStrings.of(levels);
  }

  /// The order matters: the result of one replacement may be part of the next phrase.
  private static final List<Map.Entry<String, String>> PHRASES =
      List.of(
          Map.entry("back end", "backend"),
          Map.entry("front end", "frontend"),
          Map.entry("full stack", "fullstack"),
          Map.entry("dev ops", "devops"),
          Map.entry("machine learning", "ml"),
          Map.entry("site reliability", "sre"),
          Map.entry("quality assurance", "qa"),
          Map.entry("user experience", "ux"),
          Map.entry("user interface", "ui"),
          Map.entry("ruby on rails", "rails"),
          Map.entry("node js", "node"),
          Map.entry("react js", "react"),
          Map.entry("vue js", "vue"),
          Map.entry("artificial intelligence", "ai"),
          Map.entry("in test", "test"));

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("nodejs", "node"),
          Map.entry("reactjs", "react"),
          Map.entry("vuejs", "vue"),
          Map.entry("golang", "go"),
          Map.entry("ror", "rails"),
          Map.entry("infra", "infrastructure"),
          Map.entry("k8s", "kubernetes"),
          Map.entry("mgr", "manager"),
          Map.entry("management", "manager"),
          Map.entry("js", "javascript"),
          Map.entry("ts", "typescript"),
          Map.entry("sdet", "test"),
          Map.entry("testing", "test"));

  private static final Set<String> ENGINEER =
      Set.of(
          "engineer",
          "engineering",
          "developer",
          "dev",
          "programmer",
          "coder",
          "hacker",
          "swe",
          "sde",
          "eng",
          "development",
          "entwickler",
          "entwicklerin",
          "softwareentwickler",
          "developpeur",
          "developpeuse",
          "ingenieur",
          "ingenieure",
          "desarrollador",
          "desarrolladora",
          "ingeniero",
          "ontwikkelaar",
          "programista",
          "sviluppatore",
          "desenvolvedor",
          "desenvolvedora",
          "utvecklare");

  private static final Set<String> KINDS =
      Set.of(
          "manager",
          "scientist",
          "analyst",
          "designer",
          "architect",
          "administrator",
          "consultant",
          "researcher",
          "director",
          "recruiter",
          "writer",
          "advocate",
          "marketer",
          "head",
          "cto",
          "vp",
          "executive",
          "technician",
          "specialist",
          "teacher",
          "support");

  private static final Set<String> IGNORED =
      words(
          "a an and or the of for in to at on with our we is are as by from us you join team teams"
              + " software web-based position positions role roles opening openings job jobs"
              + " various multiple several all other more etc range hiring looking seeking senior"
              + " sr snr junior jr mid midlevel middle level staff principal lead leader"
              + " experienced entry graduate grad intern internship trainee associate chief remote"
              + " onsite hybrid office based full time part fulltime parttime permanent contract"
              + " contractor freelance temporary m f d w x h gn all genders und oder et ou pour de"
              + " la le und im in mit fur van voor y o para con great talented passionate awesome"
              + " rockstar apply here required requisition req background preferred experience"
              + " technical principle sw folks folk people person motivated skilled strong");

  private static final Map<String, String> NUMERALS =
      Map.of(
          "i", "1", "ii", "2", "iii", "3", "iv", "4", "v", "5", "1", "1", "2", "2", "3", "3", "4",
          "4", "5", "5");

  /// The level of internships.
  static final String INTERNSHIP = "intern";

  private static final Set<String> INTERNSHIPS =
      words(
          "intern interns internship internships trainee trainees traineeship praktikant"
              + " praktikantin praktikum werkstudent werkstudentin stagiaire");

  private static final Pattern SINGLE_PLUS = Pattern.compile("(?<!\\+)\\+(?!\\+)");

  /// `JR-102938` and `#48213`, which change when an opening is published again. A year is not one:
  /// internships of two years are two openings.
  private static final Pattern REQUISITION_ID =
      Pattern.compile("#?(?!(?:19|20)\\d\\d$)(?:jr|req?|id|job|r|p)?\\d{4,}");

  /// @param places words that name where the job is, in lower case
  static TitleCore of(String title, Set<String> places) {
    String[] tokens = TitleWords.split(phrases(joined(TitleWords.fold(title))));
    Set<String> words = new HashSet<>();
    Set<String> levels = new HashSet<>();
    String kind = "";
    boolean engineer = false;
    for (String token : tokens) {
      String word = singular(SYNONYMS.getOrDefault(token, token));
      if (NUMERALS.containsKey(token)) {
        levels.add(NUMERALS.get(token));
      } else if (INTERNSHIPS.contains(token)) {
        levels.add(INTERNSHIP);
      } else if (ENGINEER.contains(word)) {
        engineer = true;
      } else if (KINDS.contains(word)) {
        kind = isField(token) && !kind.isEmpty() ? kind : word;
      } else if (isSpecific(token, word, places)) {
        words.add(word);
      }
    }
    if (words.size() > 1) {
      words.remove("web");
    }
    boolean empty = kind.isEmpty() && !engineer && words.isEmpty();
    return empty ? NONE : new TitleCore(kind.isEmpty() ? ENGINEER_KIND : kind, words, levels);
  }

  /// "Director of Product Management" directs the field that "Director of Product" directs.
  private static boolean isField(String token) {
    return token.equals("management");
  }

  boolean stated() {
    return !kind.isEmpty();
  }

  void writeTo(BinaryWriter out) {
    out.writeString(kind).writeStrings(words).writeStrings(levels);
  }

  static TitleCore readFrom(BinaryReader in) {
    return new TitleCore(
        in.readString(), SortedStrings.of(in.readStrings()), SortedStrings.of(in.readStrings()));
  }

  /// Whether the title has only a role noun, without specific words.
  boolean isGeneric() {
    return words.isEmpty();
  }

  /// The share of specific words that both titles have, 0 to 1; 1 when neither has any.
  double overlap(TitleCore second) {
    return TitleWords.overlap(words, second.words);
  }

  /// A text that is the same for all titles with the same kind and words.
  String key() {
    return kind + " " + String.join(" ", words);
  }

  private static boolean isSpecific(String token, String word, Set<String> places) {
    return !token.isEmpty()
        && !isRequisitionId(token)
        && !IGNORED.contains(token)
        && !IGNORED.contains(word)
        && !places.contains(token);
  }

  private static boolean isRequisitionId(String token) {
    return Character.isDigit(token.charAt(token.length() - 1))
        && REQUISITION_ID.matcher(token).matches();
  }

  /// `Senior+` is the word "senior", `systems+ops` are two words; `c++` remains.
  private static String joined(String title) {
    return title.indexOf('+') < 0 ? title : SINGLE_PLUS.matcher(title).replaceAll(" ");
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }

  private static String phrases(String title) {
    String text = " " + String.join(" ", TitleWords.split(title)) + " ";
    for (Map.Entry<String, String> phrase : PHRASES) {
      text = text.replace(" " + phrase.getKey() + " ", " " + phrase.getValue() + " ");
    }
    return text;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
