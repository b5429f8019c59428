package dev.rolecall.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;

/// The main class of the mail server's process. Arguments: port, directory.
///
/// A mail is acknowledged after its file is written, so an acknowledged mail survives a kill.
/// Nothing is kept in memory.
public final class MailServer {
  private MailServer() {}

  public static void main(String[] args) {
    start(Integer.parseInt(args[0]), Path.of(args[1]));
  }

  /// Starts a server that ends with this process.
  ///
  /// @param port 0 for any free port
  /// @return the port
  public static int start(int port, Path directory) {
    ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    smtp.setServerStartupTimeout(10_000);
    GreenMail server = new GreenMail(smtp);
    MailDirectory files = new MailDirectory(directory);
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (mail, recipient) -> new FileMailbox(recipient.getEmail(), files));
    server.start();
    return server.getSmtp().getPort();
  }
}
