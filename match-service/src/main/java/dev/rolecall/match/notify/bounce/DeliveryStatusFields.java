package dev.rolecall.match.notify.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The content of a `message/delivery-status` part (RFC 3464): a block of fields of the mail, then
/// one for each recipient.
final class DeliveryStatusFields {
  /// Ours have one recipient; a forwarding one may have a few.
  private static final int MAX_BLOCKS = 50;

  private final List<InternetHeaders> blocks = new ArrayList<>();

  /// @throws MessagingException when it is not readable
  DeliveryStatusFields(InputStream content) throws IOException, MessagingException {
    try (BufferedInputStream in = new BufferedInputStream(content)) {
      for (int i = 0; i < MAX_BLOCKS && !isAtEnd(in); i++) {
        blocks.add(new InternetHeaders(in, true));
      }
    }
  }

  private static boolean isAtEnd(InputStream in) throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next < 0;
  }

  /// What the sender of the mail called it.
  List<String> envelopeIds() {
    return blocks.stream().flatMap(block -> field(block, "Original-Envelope-Id").stream()).toList();
  }

  /// The worst of what happened; empty when the mail arrived, or nothing is stated.
  Optional<MailStatusCode> failure() {
    return blocks.stream()
        .flatMap(block -> failure(block).stream())
        .min(Comparator.comparing(MailStatusCode::severity));
  }

  /// Whether at least one recipient's delivery is described.
  boolean isComplete() {
    return blocks.stream().anyMatch(block -> field(block, "Action").isPresent());
  }

  private static Optional<MailStatusCode> failure(InternetHeaders block) {
    String action = field(block, "Action").orElse("").toLowerCase(Locale.ROOT);
    if (action.startsWith("delayed")) {
      return Optional.of(
          code(block).filter(each -> each.type() == 4).orElse(MailStatusCode.DELAYED));
    }
    return action.startsWith("failed")
        ? Optional.of(code(block).orElse(MailStatusCode.UNSPECIFIED))
        : Optional.empty();
  }

  /// The status; that of the diagnostic when it is missing or says nothing.
  private static Optional<MailStatusCode> code(InternetHeaders block) {
    Optional<MailStatusCode> status =
        field(block, "Status").flatMap(MailStatusCode::in).filter(each -> each.type() >= 4);
    Optional<MailStatusCode> diagnostic =
        field(block, "Diagnostic-Code").flatMap(MailStatusCode::ofReply);
    boolean vague = status.isEmpty() || status.get().subject() == 0;
    return vague && diagnostic.isPresent() && sameClass(status, diagnostic.get())
        ? diagnostic
        : status;
  }

  private static boolean sameClass(Optional<MailStatusCode> status, MailStatusCode diagnostic) {
    return status.map(each -> each.type() == diagnostic.type()).orElse(true);
  }

  private static Optional<String> field(InternetHeaders block, String name) {
    return Optional.ofNullable(block.getHeader(name, ",")).map(String::strip);
  }
}
