package dev.rolecall.ingest;

import dev.rolecall.ingest.cli.RolecallIngest;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The service, or one of its commands when the first argument names one.
@SpringBootApplication
public class IngestServiceApplication {
  public static void main(String[] args) {
    if (RolecallIngest.isCommand(args)) {
      System.exit(
          RolecallIngest.commandLine(
                  NormalizeConfiguration.readers(), IngestServiceApplication::partsForCommand)
              .execute(args));
    }
    SpringApplication.run(IngestServiceApplication.class, args);
  }

  /// Without a web server, and ended by the command itself.
  private static ConfigurableApplicationContext partsForCommand(List<String> settings) {
    SpringApplication parts = new SpringApplication(IngestServiceApplication.class);
    parts.setWebApplicationType(WebApplicationType.NONE);
    parts.setRegisterShutdownHook(false);
    parts.setLogStartupInfo(false);
    return parts.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
  }
}
