package dev.rolecall.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.internet.MimeMessage;

/// A recipient whose mail is written to files. Mail for every address is accepted; there is no
/// sign-in.
record FileMailbox(String address, MailDirectory files) implements GreenMailUser {
  @Override
  public void deliver(MovingMessage mail) {
    deliver(mail.getMessage());
  }

  @Override
  public void deliver(MimeMessage mail) {
    files.store(mail);
  }

  @Override
  public String getEmail() {
    return address;
  }

  @Override
  public String getLogin() {
    return address;
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public String getQualifiedMailboxName() {
    return address;
  }

  @Override
  public void authenticate(String password) throws UserException {
    throw new UserException("Sign-in is not supported: read the email in the directory");
  }

  @Override
  public void setPassword(String password) {}

  @Override
  public void create() {}

  @Override
  public void delete() {}
}
