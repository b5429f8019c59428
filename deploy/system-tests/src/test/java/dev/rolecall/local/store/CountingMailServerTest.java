package dev.rolecall.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.local.mail.CountedMail;
import dev.rolecall.local.mail.CountingMailServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CountingMailServerTest {
  @Test
  void reportsEachMailWithItsRecipient() throws Exception {
    List<CountedMail> mails = new CopyOnWriteArrayList<>();
    try (CountingMailServer server = CountingMailServer.start(0, mails::add)) {
      Endpoints.Smtp smtp = new Endpoints.Smtp("127.0.0.1", server.port());
      TestMail.send(smtp, "kim@rolecall.example", "One");
      TestMail.send(smtp, "sam@rolecall.example", "Listed again: " + "long ".repeat(40_000));
    }
    assertThat(mails)
        .extracting(CountedMail::recipient)
        .containsExactly("kim@rolecall.example", "sam@rolecall.example");
    assertThat(mails).extracting(CountedMail::repeats).containsExactly(false, true);
    assertThat(mails)
        .allSatisfy(mail -> assertThat(mail.messageId()).startsWith("<").endsWith(">"));
    assertThat(mails.getLast().bytes()).isGreaterThan(200_000);
  }

  @Test
  void aLineOfTheFileIsReadAsItWasWritten() throws Exception {
    List<CountedMail> mails = new CopyOnWriteArrayList<>();
    try (CountingMailServer server = CountingMailServer.start(0, mails::add)) {
      TestMail.send(new Endpoints.Smtp("127.0.0.1", server.port()), "kim@rolecall.example", "One");
    }
    assertThat(CountedMail.parse(mails.getFirst().line())).isEqualTo(mails.getFirst());
  }
}
