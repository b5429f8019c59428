package dev.rolecall.match.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Creates a key that signs mails, and prints its DNS record.
@Command(
    name = "dkim-key",
    mixinStandardHelpOptions = true,
    description = {
      "Creates a private key that signs emails by DKIM, and prints the DNS record with its public"
          + " key and the settings of the service. A file that exists is not changed."
    },
    footerHeading = "%nExample:%n",
    footer = "  rolecall match dkim-key --domain example.org --selector mail1 mail1.pem",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:the file could not be written", "2:usage error"})
final class DkimKeyCommand implements Callable<Integer> {
  private static final int RSA_BITS = 2048;

  /// The maximum length of one string of a TXT record is 255.
  private static final int RECORD_STRING_LENGTH = 250;

  /// The last 32 bytes of an encoded Ed25519 key are the key itself, as RFC 8463 publishes it.
  private static final int ED25519_LENGTH = 32;

  enum KeyType {
    rsa,
    ed25519
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--domain",
      required = true,
      paramLabel = "DOMAIN",
      description = "the domain of the sender (rolecall.notify.from)")
  String domain = "";

  @Option(
      names = "--selector",
      required = true,
      paramLabel = "NAME",
      description = "the name of the key in DNS; a new key needs a new name")
  String selector = "";

  @Option(
      names = "--type",
      defaultValue = "rsa",
      paramLabel = "TYPE",
      description =
          "${COMPLETION-CANDIDATES}; not every receiver verifies ed25519 (default:"
              + " ${DEFAULT-VALUE})")
  KeyType type = KeyType.rsa;

  @Parameters(paramLabel = "FILE", description = "the private key to create")
  Path file = Path.of("");

  @Override
  public Integer call() throws GeneralSecurityException {
    KeyPair pair = pair();
    PrintWriter err = spec.commandLine().getErr();
    try {
      write(pair);
    } catch (FileAlreadyExistsException exists) {
      err.println("The file exists and was not changed: " + file);
      return CommandLine.ExitCode.SOFTWARE;
    } catch (IOException failed) {
      err.println("The file cannot be written: " + failed.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("DNS record:");
    out.printf("%s._domainkey.%s. IN TXT ( %s )%n", selector, domain, record(pair.getPublic()));
    out.printf("%nSettings, once the record is published:%n");
    out.println("rolecall.mail.dkim.domain=" + domain);
    out.println("rolecall.mail.dkim.selector=" + selector);
    out.println("rolecall.mail.dkim.private-key=" + file.toAbsolutePath());
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(type == KeyType.rsa ? "RSA" : "Ed25519");
    if (type == KeyType.rsa) {
      generator.initialize(RSA_BITS);
    }
    return generator.generateKeyPair();
  }

  /// Readable by its owner alone, from the beginning.
  private void write(KeyPair pair) throws IOException {
    String key =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n",
        StandardOpenOption.WRITE);
  }

  private String record(PublicKey key) {
    byte[] encoded = key.getEncoded();
    byte[] published =
        type == KeyType.rsa
            ? encoded
            : Arrays.copyOfRange(encoded, encoded.length - ED25519_LENGTH, encoded.length);
    String text = "v=DKIM1; k=" + type + "; p=" + Base64.getEncoder().encodeToString(published);
    return "\"" + text.replaceAll("(.{" + RECORD_STRING_LENGTH + "})(?=.)", "$1\" \"") + "\"";
  }
}
