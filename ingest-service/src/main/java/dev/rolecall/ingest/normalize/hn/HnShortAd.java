package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.apply.ApplyStep;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.List;

/// Recognizes advertisements that are too short, or too plain, for the other rules: a title alone
/// in a line (`Madrid, Spain`, `C# developer.`), or a way to apply beside a sentence that only an
/// employer writes (`you should be an amazing engineer`, `the position requires`). At the top level
/// of a thread about hiring most comments are advertisements, so that weak signs suffice.
final class HnShortAd {
  /// Remarks, questions and people about themselves.
  private static final FilteredPattern REMARK =
      FilteredPattern.of(
          "(?i)\\W*(?:(?:anyone|anybody|anything|any|does|did|didn['’]t|do (?!you)|is there|are"
              + " there|what|why|how|when|where|who(?! we)|not a|no one|nobody|thanks|thank"
              + " you|just|fyi|ps|meta|reminder|same|surely|note|please"
              + " (?!apply|send|email)|it['’]s worth|like the|wow|good day|summary|apply for"
              + " all|can we|could we|could you|for (?:everyone|those|uk)|here['’]s a list|if you"
              + " (?:find|are looking|['’]re looking|['’]re in)|i['’]?(?:ve|m|d)? |my"
              + " (?:name|background|skills)|look he|(?:a )?friendly|looking for (?:an?"
              + " )?(?:[\\w/]+ ){0,2}(?:position|job|work|opportunit|internship)|you can|the"
              + " url)\\b|[^.!?\\n"
              + "]{3,90}\\?\\s*$)");

  private static final FilteredPattern ABOUT_OTHERS =
      FilteredPattern.of(
          "(?i)\\b(?:job[- ]?boards?|career fair|job search|jobs (?:are |were )?posted|posted"
              + " on|reminder|this thread|these (?:jobs|posts|postings)|last month|trends|who ?is"
              + " ?hiring|whoishiring|wants? to be hired|for hire|hacked|direct employers|companies"
              + " looking|(?:this|your) (?:ad|post) is|loan|404|is broken|cut off|doesn['’]t"
              + " work|hack(?:ed|ing)? (?:issues|services?))\\b");

  /// What only an employer writes.
  private static final FilteredPattern EMPLOYER =
      FilteredPattern.of(
          "(?i)\\b(?:we(?: are|['’]re)? (?:also |currently |really )?(?:seek(?:ing)?|need(?!"
              + " to)|want (?:an?|to (?:talk|hear|meet))|value|offer|would love|have"
              + " (?:generous|competitive))|(?:my|our) (?:team|company|client)"
              + " (?:needs?|seeks?|wants?)|needs (?:an? )?(?:[\\w/+#.-]+"
              + " ){0,2}(?:engineer|developer|designer|programmer)s?|we welcome|our (?:little"
              + " )?challenge|you(?:['’]ll| will| would| should| must)(?: \\w+)?"
              + " (?:be|have|need|work|learn|join|get|enjoy|know|build|own|help)|(?:the|this)"
              + " (?:position|role|job)s? (?:is|are|requires?|involves?|will)|(?:the|this) [\\w"
              + " /-]{3,30} (?:role|position) (?:is|requires?|involves?|will)|ideally you|you"
              + " (?:know|don['’]t know|love|are (?:an?|passionate|excited|one))|looking (?:to"
              + " fill|for(?! (?:work|an? (?:job|position|role)))|full[-"
              + " ]time)|(?:person|developers?|engineers?) (?:wanted|needed)|help wanted|hiring"
              + " (?!thread|trends)|(?:multiple|several|many)"
              + " (?:roles|positions|openings)|(?:positions|jobs|roles|openings)"
              + " (?:available|open)|your (?:cv|resume|résumé)|work for us|work with us|come"
              + " (?:work|join|build)|join (?:us|our|the|on)|get in touch|email (?:me|us)|contact"
              + " (?:me|us)|shoot (?:me|us)|drop (?:me|us)|if you love|must"
              + " (?:be|have|live)|experience (?:with|in|building)|(?:full|part)[- ]time|want to"
              + " (?:work|learn)|requirements?:|request:|role:|skills:|phd student|postdoc)");

  private static final FilteredPattern JOBS_ADDRESS =
      FilteredPattern.of(
          "(?i)\\b(?:jobs?|careers?|hiring|hr|recruit\\w*|talent|work)(?:\\+\\w+)?@");

  /// An address that is not written as a link.
  private static final FilteredPattern CONTACT =
      FilteredPattern.of(
          "(?i)\\S@\\S|\\(at\\)|\\[at]|\\bat\\b [\\w-]+"
              + " (?:dot|\\.)|[\\w-]+\\.(?:com|net|org|io|co|me)\\b|\\b(?:e-?mail|contact|get in"
              + " touch|dm|call|send|apply)\\b");

  private static final FilteredPattern PARTS =
      FilteredPattern.of(
          "\\s*(?:[|(),]|\\s[-–—:@•*/]+\\s|:\\s|\\.(?:\\s|$)|\\s(?:or|in|and)\\s)\\s*");

  private static final int LINES_SEARCHED = 4;
  private static final int MAX_LINE_LENGTH = 200;
  private static final int MIN_LENGTH = 30;

  /// A shorter text needs a title or a place.
  private static final int MIN_SENTENCE_LENGTH = 120;

  private HnShortAd() {}

  static boolean matches(PostingText text) {
    String words = text.text();
    if (words.length() < MIN_LENGTH || REMARK.starts(words) || ABOUT_OTHERS.finds(words)) {
      return false;
    }
    boolean employer = EMPLOYER.finds(words);
    if (!hasContact(text) && !(employer && words.length() >= MIN_SENTENCE_LENGTH)) {
      return false;
    }
    boolean placed = startsWithPlace(text.lines());
    return namesTitle(text)
        || JOBS_ADDRESS.finds(words)
        || employer && (placed || RoleNouns.isIn(words) || words.length() >= MIN_SENTENCE_LENGTH)
        || placed
            && words.length() >= MIN_SENTENCE_LENGTH
            && text.mentions("we ", "we're", "we’re", "our ");
  }

  private static boolean hasContact(PostingText text) {
    return !text.links().isEmpty()
        || !ApplyStep.mails(text).isEmpty()
        || CONTACT.finds(text.text());
  }

  /// Whether one of the first lines consists of a title and places or terms.
  private static boolean namesTitle(PostingText text) {
    return !PlainTitles.atStart(text, 0).isEmpty()
        || text.lines().stream()
            .limit(LINES_SEARCHED)
            .filter(line -> line.length() <= MAX_LINE_LENGTH && RoleNouns.isIn(line))
            .flatMap(line -> Words.split(line, PARTS).stream())
            .anyMatch(HnShortAd::isTitle);
  }

  private static boolean isTitle(String part) {
    return RoleNouns.endsIn(part)
        && !TitleDetails.isSentence(part)
        && ListTitles.canBeTitle(part)
        && TitleDictionary.shared().best(part).isPresent();
  }

  private static boolean startsWithPlace(List<String> lines) {
    return lines.stream()
        .limit(2)
        .filter(line -> line.length() <= MAX_LINE_LENGTH)
        .anyMatch(
            line ->
                HnSegments.isPlace(line)
                    || Words.split(line, PARTS).stream()
                        .anyMatch(part -> part.length() > 3 && HnSegments.isPlace(part)));
  }
}
