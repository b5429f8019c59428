package dev.rolecall.ingest;

import dev.rolecall.ingest.cli.RolecallIngest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service, or one of its commands when the first argument names one.
@SpringBootApplication
public class IngestServiceApplication {
  public static void main(String[] args) {
    if (RolecallIngest.isCommand(args)) {
      System.exit(RolecallIngest.commandLine(NormalizeConfiguration.readers()).execute(args));
    }
    SpringApplication.run(IngestServiceApplication.class, args);
  }
}
