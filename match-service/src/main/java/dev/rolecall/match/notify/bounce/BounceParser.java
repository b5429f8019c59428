package dev.rolecall.match.notify.bounce;

import dev.rolecall.match.notify.bounce.BounceReport.Ignored;
import dev.rolecall.match.notify.bounce.BounceReport.Reason;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads what was delivered to the bounce address: standard reports, and the texts of mail servers
/// that have a form of their own. Never fails, whatever the content is.
final class BounceParser {
  private static final String[] MAIL_HEADERS = {"From", "Received", "Content-Type"};
  private static final int MAX_DEPTH = 6;
  private static final int MAX_PARTS = 60;
  private static final int MAX_TEXT = 64 * 1024;

  private final BounceAddress address;

  BounceParser(BounceAddress address) {
    this.address = address;
  }

  BounceReport parse(byte[] content) {
    try {
      MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(content));
      return isMail(message) ? parse(message) : new Ignored(Reason.MALFORMED);
    } catch (MessagingException | IOException | RuntimeException bad) {
      return new Ignored(Reason.MALFORMED);
    }
  }

  private static boolean isMail(MimeMessage message) throws MessagingException {
    return message.getMatchingHeaders(MAIL_HEADERS).hasMoreElements();
  }

  private BounceReport parse(MimeMessage message) throws MessagingException, IOException {
    Parts parts = new Parts();
    collect(message, parts, 0);
    BounceReport report = report(message, parts);
    if (report instanceof Ignored(Reason reason) && reason == Reason.NOT_A_REPORT) {
      return isAutoReply(message) ? new Ignored(Reason.AUTO_REPLY) : report;
    }
    return report;
  }

  private BounceReport report(MimeMessage message, Parts parts) throws MessagingException {
    DeliveryStatusFields status = parts.status;
    if (status != null && status.isComplete()) {
      return status
          .failure()
          .<BounceReport>map(code -> new BounceReport.Failed(tokens(message, parts), code))
          .orElseGet(() -> new Ignored(Reason.DELIVERED));
    }
    return PlainBounce.failure(message, parts.text.toString())
        .<BounceReport>map(code -> new BounceReport.Failed(tokens(message, parts), code))
        .orElseGet(() -> new Ignored(parts.unreadable ? Reason.MALFORMED : Reason.NOT_A_REPORT));
  }

  private List<String> tokens(MimeMessage message, Parts parts) {
    List<String> tokens = new ArrayList<>(address.tokensOfRecipients(message));
    if (parts.status != null) {
      parts.status.envelopeIds().forEach(id -> tokens.addAll(address.tokensIn(id)));
    }
    tokens.addAll(address.tokensIn(parts.text));
    return tokens;
  }

  /// The parts of a mail that matter: the status, and the first texts, among them the headers of
  /// the mail that came back.
  private static final class Parts {
    private final StringBuilder text = new StringBuilder();
    private @Nullable DeliveryStatusFields status;
    private int count;
    private boolean unreadable;

    void add(InputStream content) throws IOException {
      text.append(
              new String(
                  content.readNBytes(MAX_TEXT - Math.min(text.length(), MAX_TEXT)),
                  StandardCharsets.ISO_8859_1))
          .append('\n');
    }
  }

  private void collect(Part part, Parts parts, int depth) throws MessagingException, IOException {
    if (depth > MAX_DEPTH || ++parts.count > MAX_PARTS) {
      return;
    }
    String type = type(part);
    if (type.startsWith("multipart/")) {
      Multipart several = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < Math.min(several.getCount(), MAX_PARTS); i++) {
        BodyPart one = several.getBodyPart(i);
        collect(one, parts, depth + 1);
      }
    } else {
      read(part, type, parts);
    }
  }

  /// A part that is not readable does not make the others useless.
  private static void read(Part part, String type, Parts parts) {
    try {
      if (type.contains("delivery-status")) {
        parts.status = first(parts.status, content(part, type));
      } else if (type.startsWith("text/") || type.startsWith("message/")) {
        parts.add(content(part, type));
      }
    } catch (MessagingException | IOException unreadable) {
      parts.unreadable = true;
    }
  }

  /// Jakarta Mail does not decode parts of the type message, which must not be encoded; reports of
  /// RFC 6533 may be.
  private static InputStream content(Part part, String type)
      throws MessagingException, IOException {
    String[] encoding = part.getHeader("Content-Transfer-Encoding");
    boolean undecoded = type.startsWith("message/") && encoding != null;
    return undecoded
        ? MimeUtility.decode(part.getInputStream(), encoding[0].strip())
        : part.getInputStream();
  }

  private static DeliveryStatusFields first(
      @Nullable DeliveryStatusFields found, InputStream content)
      throws IOException, MessagingException {
    return found == null ? new DeliveryStatusFields(content) : found;
  }

  /// The declared type; its parameters may be invalid.
  private static String type(Part part) throws MessagingException {
    String declared = part.getHeader("Content-Type") == null ? "text/plain" : part.getContentType();
    return declared.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isAutoReply(MimeMessage message) throws MessagingException {
    String submitted = message.getHeader("Auto-Submitted", ",");
    String precedence = message.getHeader("Precedence", ",");
    return submitted != null && !submitted.strip().equalsIgnoreCase("no")
        || precedence != null && precedence.toLowerCase(Locale.ROOT).contains("reply")
        || message.getHeader("X-Autoreply") != null
        || message.getHeader("X-Autorespond") != null;
  }
}
