package dev.rolecall.match.people;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A key of 256 random bits that all instances share, created on first use.
public final class SharedSecret {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final String name;
  private volatile byte[] cached = {};

  public SharedSecret(JdbcClient db, String name) {
    this.db = db;
    this.name = name;
  }

  public byte[] value() {
    if (cached.length == 0) {
      cached = readOrCreate();
    }
    return cached;
  }

  private byte[] readOrCreate() {
    byte[] created = new byte[32];
    RANDOM.nextBytes(created);
    db.sql("insert into secrets (name, value) values (:name, :value) on conflict do nothing")
        .param("name", name)
        .param("value", created)
        .update();
    return db.sql("select value from secrets where name = :name")
        .param("name", name)
        .query(byte[].class)
        .single();
  }
}
