package dev.rolecall.ingest.source.personio;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.Times;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads one `position` element. It has neither pay nor a remote flag.
final class PersonioPostingReader implements PostingReader {
  private static final Pattern YEARS = Pattern.compile("(\\d{1,2})-(\\d{1,2})|gt-(\\d{1,2})");

  @Override
  public SourceId source() {
    return Personio.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    Element position = Personio.xml(payload).selectFirst("position");
    String id = position == null ? "" : Personio.text(position, "id");
    if (position == null || id.isEmpty()) {
      throw new UnreadablePayloadException("Not a position with an id");
    }
    return NativePosting.builder(id)
        .title(stated(position, "name").orElse(null))
        .companyName(stated(position, "subcompany").orElseGet(() -> BoardNames.company(board)))
        .html(html(position))
        .locations(offices(position))
        .employmentType(employmentType(position))
        .url(url(board, id))
        .applyUrl(url(board, id))
        .postedAt(Times.parse(Personio.text(position, "createdAt")))
        .build();
  }

  private static Optional<String> stated(Element position, String field) {
    return Optional.of(Personio.text(position, field)).filter(text -> !text.isEmpty());
  }

  /// Null for the placeholder `stdin` of the normalize command.
  private static @Nullable String url(BoardKey board, String id) {
    String name = board.board();
    String host = name.indexOf('.') > 0 ? name : name + ".jobs.personio.de";
    return name.equals("stdin") ? null : "https://" + host + "/job/" + id;
  }

  private static String html(Element position) {
    Sections text = new Sections();
    for (Element part : position.select("> jobDescriptions > jobDescription")) {
      Element value = part.selectFirst("> value");
      text.add(Personio.text(part, "name"), value == null ? null : value.wholeText());
    }
    return text.line(years(Personio.text(position, "yearsOfExperience"))).html();
  }

  /// `7-10` or `gt-15`; less than a year is not a requirement.
  private static @Nullable String years(String written) {
    Matcher years = YEARS.matcher(written);
    if (!years.matches()) {
      return null;
    }
    return years.group(3) == null
        ? "%s-%s years of experience".formatted(years.group(1), years.group(2))
        : years.group(3) + "+ years of experience";
  }

  private static List<String> offices(Element position) {
    Set<String> offices = new LinkedHashSet<>();
    stated(position, "office").ifPresent(offices::add);
    position.select("> additionalOffices > office").stream()
        .map(office -> office.text().strip())
        .filter(office -> !office.isEmpty())
        .forEach(offices::add);
    return List.copyOf(offices);
  }

  /// `permanent` says nothing that the schedule does not; `working_student` is part-time work
  /// beside one's studies.
  private static @Nullable String employmentType(Element position) {
    String words =
        Stream.of("schedule", "employmentType")
            .flatMap(field -> stated(position, field).stream())
            .filter(word -> !word.equals("permanent"))
            .map(word -> word.replace('_', ' '))
            .map(word -> word.equals("full-or-part-time") ? "full-time or part-time" : word)
            .map(word -> word.equals("intern") ? "internship" : word)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? null : words;
  }
}
