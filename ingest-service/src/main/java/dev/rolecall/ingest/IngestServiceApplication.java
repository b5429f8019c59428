package dev.rolecall.ingest;

import dev.rolecall.ingest.cli.RolecallIngest;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.service.VirtualThreads;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/// Starts the service, or runs a command when the first argument is the name of one.
@SpringBootApplication
public class IngestServiceApplication {
  public static void main(String[] args) {
    VirtualThreads.configure();
    if (RolecallIngest.isCommand(args)) {
      System.exit(command(args));
    }
    SpringApplication.run(IngestServiceApplication.class, args);
  }

  /// Runs a command, which prints its result to standard output. Logs go to standard error.
  private static int command(String[] args) {
    LoggingSystem.get(IngestServiceApplication.class.getClassLoader())
        .setLogLevel("crawlercommons", LogLevel.WARN);
    CommandLine command =
        RolecallIngest.commandLine(
            SourceRegistry.readers(),
            IngestConfiguration.sources(),
            IngestServiceApplication::startContext);
    command.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    System.setOut(System.err);
    int status = command.execute(args);
    command.getOut().flush();
    return status;
  }

  /// The context of a command, without a web server. The command closes it.
  private static ConfigurableApplicationContext startContext(List<String> settings) {
    SpringApplication context = new SpringApplication(IngestServiceApplication.class);
    context.setWebApplicationType(WebApplicationType.NONE);
    context.setRegisterShutdownHook(false);
    context.setLogStartupInfo(false);
    return context.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
  }
}
