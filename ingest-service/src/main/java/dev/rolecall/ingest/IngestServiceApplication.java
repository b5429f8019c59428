package dev.rolecall.ingest;

import dev.rolecall.ingest.cli.RolecallIngest;
import dev.rolecall.ingest.registry.SourceRegistry;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/// The service, or one of its commands when the first argument names one.
@SpringBootApplication
public class IngestServiceApplication {
  public static void main(String[] args) {
    if (RolecallIngest.isCommand(args)) {
      System.exit(command(args));
    }
    SpringApplication.run(IngestServiceApplication.class, args);
  }

  /// Standard output is the command's own: what is logged goes to standard error.
  private static int command(String[] args) {
    CommandLine command =
        RolecallIngest.commandLine(
            SourceRegistry.readers(),
            IngestConfiguration.sources(),
            IngestServiceApplication::partsForCommand);
    command.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    System.setOut(System.err);
    int status = command.execute(args);
    command.getOut().flush();
    return status;
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
