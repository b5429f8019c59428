package dev.rolecall.match.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.mail.MailTemplates;
import dev.rolecall.match.notify.mail.SignInMailWriter;
import dev.rolecall.match.people.signin.SignInLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInMailWriterTest {
  /// Writes it where a person can look at it: `target/mail/sign-in.html`.
  @Test
  void mailReadersShowItAsItIsMeant() throws IOException {
    Mail mail =
        new SignInMailWriter(
                new MailTemplates(), "https://rolecall.example", "mail.rolecall.example")
            .write(new SignInLink("secret", "sam@rolecall.example", Duration.ofMinutes(10)));
    Path directory = Files.createDirectories(Path.of("target/mail"));
    Files.writeString(directory.resolve("sign-in.html"), mail.html());
    MailChecklist.check(mail, "https://rolecall.example/");
    assertThat(mail.text()).contains("within 10 minutes");
  }
}
