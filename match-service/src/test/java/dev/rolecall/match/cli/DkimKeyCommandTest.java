package dev.rolecall.match.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.smtp.DkimKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DkimKeyCommandTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = new CommandLine(new DkimKeyCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  @Test
  void printsTheRecordOfTheKeyThatItCreates() throws Exception {
    Path file = directory.resolve("mail1.pem");
    assertThat(run("--domain", "rolecall.example", "--selector", "mail1", file.toString()))
        .isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    DkimKey key = DkimKey.read(file);
    String text = out.toString();
    assertThat(text)
        .contains(
            "mail1._domainkey.rolecall.example. IN TXT ( \"v=DKIM1; k=rsa; p=",
            "rolecall.mail.dkim.private-key=" + file);
    String record = text.substring(text.indexOf("p=") + 2, text.indexOf("\" )"));
    assertThat(record.split("\" \"")).allMatch(each -> each.length() <= 255);
    byte[] encoded = Base64.getDecoder().decode(record.replace("\" \"", ""));
    PublicKey published =
        KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    assertThat(((RSAPublicKey) published).getModulus())
        .isEqualTo(((RSAPrivateKey) key.key()).getModulus());
  }

  @Test
  void anExistingKeyIsNotReplaced() throws Exception {
    Path file = Files.writeString(directory.resolve("mail1.pem"), "the key in use");
    assertThat(run("--domain", "rolecall.example", "--selector", "m", "--type=ed25519", file + ""))
        .isEqualTo(1);
    assertThat(file).hasContent("the key in use");
    assertThat(err.toString()).contains("The file exists and was not changed: " + file);
  }

  @Test
  void anEd25519KeyIsPublishedInItsShortForm() throws Exception {
    Path file = directory.resolve("mail2.pem");
    assertThat(run("--domain", "rolecall.example", "--selector", "m", "--type=ed25519", file + ""))
        .isZero();
    assertThat(DkimKey.read(file).algorithm()).isEqualTo("ed25519-sha256");
    assertThat(out.toString()).containsPattern("\"v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=\" \\)");
  }
}
