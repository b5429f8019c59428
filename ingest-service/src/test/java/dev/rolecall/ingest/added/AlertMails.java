package dev.rolecall.ingest.added;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Invented mails and saved pages, in the formats of job sites and browsers.
final class AlertMails {
  private AlertMails() {}

  /// Two complete jobs, one without an employer, and links to other pages.
  static String html() {
    String html =
        """
        <html><body><table>
        <tr><td><a href="https://www.linkedin.com/comm/feed/?otpToken=abc">LinkedIn</a></td></tr>
        <tr><td><h2>Your job alert for java engineer</h2></td></tr>
        %s%s
        <tr><td><table><tr><td><a href="https://www.linkedin.com/comm/jobs/view/4014/?trk=x">Platform Engineer</a></td></tr></table></td></tr>
        <tr><td><a href="https://www.linkedin.com/comm/jobs/alerts?midToken=x">See all jobs</a>
          <a href="https://www.linkedin.com/comm/unsubscribe">Unsubscribe</a></td></tr>
        </table></body></html>
        """
            .formatted(
                row(4012, "Senior Java Engineer", "Quillbrook · Utrecht, Netherlands"),
                row(4013, "Kotlin Developer", "Lumen Post<br>Ghent, Belgium"));
    return """
    From: alerts@jobs.example
    To: kim@rolecall.example
    Subject: 3 new jobs
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="b1"

    --b1
    Content-Type: text/plain; charset=utf-8

    See your jobs on the site.
    --b1
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: base64

    %s
    --b1--
    """
        .formatted(Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)));
  }

  private static String row(int id, String title, String lines) {
    String link =
        "https://www.linkedin.com/comm/jobs/view/%d/?trackingId=a%%3D&refId=b&midToken=c&otpToken=d"
            .formatted(id);
    return """
    <tr><td><table><tr><td><a href="%s"><img src="https://media.example/logo.png"></a></td>
      <td><a href="%s">%s</a><p>%s</p><p>Actively recruiting</p><p>3 days ago</p></td></tr></table></td></tr>
    """
        .formatted(link, link, title, lines);
  }

  static String plain() {
    return """
    From: alerts@jobs.example
    Subject: 2 new jobs
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    Your job alert for java engineer

    2 new jobs match your preferences.

    Senior Java Engineer
    Quillbrook
    Utrecht, Netherlands
    View job: https://www.linkedin.com/comm/jobs/view/4012/?trackingId=a

    ---------------------------------------------------------

    Go Developer
    Lumen Post
    Ghent, Belgium
    3 alumni work here
    View job: https://www.linkedin.com/comm/jobs/view/4013/?trackingId=b

    Unsubscribe: https://www.linkedin.com/comm/unsubscribe
    """;
  }

  static String savedPage(String html) {
    return """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://wellfound.com/jobs/3001-senior-java-engineer?utm_source=x
    Subject: Senior Java Engineer
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="----b2"

    ------b2
    Content-Type: text/html
    Content-ID: <frame@mhtml.blink>
    Content-Transfer-Encoding: base64

    %s
    ------b2
    Content-Type: image/png
    Content-Location: https://wellfound.com/logo.png
    Content-Transfer-Encoding: base64

    aGVsbG8=
    ------b2--
    """
        .formatted(Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)));
  }
}
