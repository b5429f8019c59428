package dev.rolecall.local.store;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/// Sends a small mail.
final class TestMail {
  private TestMail() {}

  static void send(Endpoints.Smtp smtp, String to, String subject) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", smtp.host());
    properties.setProperty("mail.smtp.port", Integer.toString(smtp.port()));
    MimeMessage mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom("rolecall@rolecall.example");
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    mail.setSubject(subject);
    mail.setText("Hello.");
    Transport.send(mail);
  }
}
