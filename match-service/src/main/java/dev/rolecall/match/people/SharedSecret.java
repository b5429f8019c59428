package dev.rolecall.match.people;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A key of 256 random bits that all instances share, created on first use.
final class SharedSecret {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final String name;
  private volatile byte[] known = {};

  SharedSecret(JdbcClient db, String name) {
    this.db = db;
    this.name = name;
  }

  byte[] value() {
    if (known.length == 0) {
      known = readOrMake();
    }
    return known;
  }

  private byte[] readOrMake() {
    byte[] made = new byte[32];
    RANDOM.nextBytes(made);
    db.sql("insert into secrets (name, value) values (:name, :value) on conflict do nothing")
        .param("name", name)
        .param("value", made)
        .update();
    return db.sql("select value from secrets where name = :name")
        .param("name", name)
        .query(byte[].class)
        .single();
  }
}
