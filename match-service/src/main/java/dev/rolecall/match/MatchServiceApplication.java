package dev.rolecall.match;

import dev.rolecall.match.cli.RolecallMatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service, or one of its commands when the first argument names one.
@SpringBootApplication
public class MatchServiceApplication {
  public static void main(String[] args) {
    if (RolecallMatch.isCommand(args)) {
      System.exit(RolecallMatch.commandLine().execute(args));
    }
    SpringApplication.run(MatchServiceApplication.class, args);
  }
}
