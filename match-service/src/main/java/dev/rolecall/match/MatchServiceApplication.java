package dev.rolecall.match;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class MatchServiceApplication {
  public static void main(String[] args) {
    SpringApplication.run(MatchServiceApplication.class, args);
  }
}
