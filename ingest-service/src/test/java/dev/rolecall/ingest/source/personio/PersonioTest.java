package dev.rolecall.ingest.source.personio;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;

class PersonioTest extends SourceContract {
  @Override
  protected Source source() {
    return new Personio();
  }

  @Override
  protected String row(String id, String title) {
    return """
    <position><id>%s</id><name>%s</name><office>Utrecht</office>
    <jobDescriptions><jobDescription><name>Role</name><value><![CDATA[<p>Text of %s</p>]]></value>
    </jobDescription></jobDescriptions><createdAt>2026-11-01T09:00:00+00:00</createdAt></position>\
    """
        .formatted(id, title, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<workzag-jobs>"
        + String.join("", rows)
        + "</workzag-jobs>";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://tidewrack.jobs.personio.de/job/410001",
        "tidewrack",
        "https://orrery.jobs.personio.com/job/1?language=en",
        "orrery.jobs.personio.com");
  }

  @Override
  protected List<String> brokenRows() {
    return List.of("<position><name>Engineer</name></position>", "<position><id> </id></position>");
  }

  /// `<!DOCTYPE>` with an external entity is not resolved.
  @Override
  protected List<String> otherFormats() {
    return List.of("", "{}", "<html><body>Soon</body></html>", "<workzag-jobs><position>");
  }

  @Override
  protected String withRenamedTitle(String body) {
    return body.replaceAll("<name>(Backend Engineer)</name>", "<renamed>$1</renamed>");
  }
}
