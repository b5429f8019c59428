package dev.rolecall.match;

import dev.rolecall.match.cli.RolecallMatch;
import dev.rolecall.match.people.Operators;
import dev.rolecall.service.VirtualThreads;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/// The service, or one of its commands when the first argument names one.
@SpringBootApplication
public class MatchServiceApplication {
  public static void main(String[] args) {
    VirtualThreads.configure();
    if (RolecallMatch.isCommand(args)) {
      System.exit(RolecallMatch.commandLine(MatchServiceApplication::operators).execute(args));
    }
    SpringApplication.run(MatchServiceApplication.class, args);
  }

  /// On the database of the service's settings, without the rest of the service.
  private static Operators operators() {
    DataSource database =
        new SpringApplicationBuilder(DataSourceAutoConfiguration.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run("--spring.main.banner-mode=off", "--logging.level.root=error")
            .getBean(DataSource.class);
    return Operators.on(database, Clock.systemUTC());
  }
}
