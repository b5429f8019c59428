package dev.rolecall.search;

import dev.rolecall.search.cli.RolecallSearch;
import dev.rolecall.search.index.IndexConfiguration;
import dev.rolecall.search.index.version.Reindexing;
import dev.rolecall.service.VirtualThreads;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the service, or runs a command when the first argument is the name of one.
@SpringBootApplication
public class SearchApiApplication {
  public static void main(String[] args) {
    VirtualThreads.configure();
    if (RolecallSearch.isCommand(args)) {
      System.exit(RolecallSearch.commandLine(SearchApiApplication::reindexing).execute(args));
    }
    SpringApplication.run(SearchApiApplication.class, args);
  }

  /// Creates [Reindexing] with the settings of the service, without its web server and its index
  /// consumers.
  private static Reindexing reindexing() {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(SearchConfiguration.class, IndexConfiguration.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(
                "--rolecall.index.enabled=false",
                "--logging.level.root=error",
                "--logging.level.dev.rolecall=warn");
    return context.getBean(Reindexing.class);
  }
}
