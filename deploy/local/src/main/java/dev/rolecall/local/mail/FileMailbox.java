package dev.rolecall.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.internet.MimeMessage;

/// One recipient, whose mail goes to files. Everybody's mail is taken; nobody signs in.
record FileMailbox(String address, MailFolder files) implements GreenMailUser {
  @Override
  public void deliver(MovingMessage mail) {
    deliver(mail.getMessage());
  }

  @Override
  public void deliver(MimeMessage mail) {
    files.keep(mail, address);
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
    throw new UserException("There is no sign-in: mail is read from the folder");
  }

  @Override
  public void setPassword(String password) {}

  @Override
  public void create() {}

  @Override
  public void delete() {}
}
