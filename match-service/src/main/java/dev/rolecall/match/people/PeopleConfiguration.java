package dev.rolecall.match.people;

import dev.rolecall.match.people.cv.CvProperties;
import dev.rolecall.match.people.cv.CvProposalTokens;
import dev.rolecall.match.people.cv.CvReader;
import dev.rolecall.match.people.cv.score.CvScorer;
import dev.rolecall.match.people.gap.FamilyDemand;
import dev.rolecall.match.people.gap.SkillGaps;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.match.people.signin.ApiTokens;
import dev.rolecall.match.people.signin.Sessions;
import dev.rolecall.match.people.signin.SignIn;
import dev.rolecall.match.people.signin.SignInProperties;
import dev.rolecall.match.people.tracker.ApplicationStore;
import dev.rolecall.match.people.tracker.HandledJobsReader;
import dev.rolecall.match.people.tracker.HiddenJobStore;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import dev.rolecall.match.people.tracker.MailedRoles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of people: the database schema, accounts with their profiles, sign-in with sessions,
/// the reading of CVs, applications and hidden jobs, and unsubscribe links.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  CvProperties.class,
  RetentionProperties.class,
  SignInProperties.class
})
class PeopleConfiguration {
  @Bean
  PeopleSchema peopleSchema() {
    return new PeopleSchema();
  }

  @Bean
  FlywayMigrationStrategy migrateInBackground(PeopleSchema schema) {
    return schema::migrate;
  }

  @Bean
  People people(JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    return new People(db, transaction, meters, clock);
  }

  @Bean
  InstantProfiles instantProfiles(
      DataSource connections,
      JdbcClient db,
      TransactionTemplate transaction,
      MeterRegistry meters) {
    return new InstantProfiles(connections, db, transaction, meters);
  }

  @Bean
  ApiTokens apiTokens(JdbcClient db, TransactionTemplate transaction, Clock clock) {
    return new ApiTokens(db, transaction, clock);
  }

  @Bean
  PersonalDataExport personalDataExport(
      JdbcClient db, TransactionTemplate transaction, Clock clock) {
    return new PersonalDataExport(db, transaction, clock);
  }

  @Bean
  Sessions sessions(JdbcClient db, ApiTokens tokens, SignInProperties settings, Clock clock) {
    return new Sessions(db, tokens, settings, clock);
  }

  @Bean
  SignIn signIn(
      JdbcClient db,
      Sessions sessions,
      People people,
      TransactionTemplate transaction,
      SignInProperties settings,
      Clock clock) {
    return new SignIn(db, sessions, people, transaction, settings, clock);
  }

  @Bean
  ProfileStore profileStore(
      JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    return new ProfileStore(db, transaction, meters, clock);
  }

  @Bean
  CvReader cvReader(CvProperties properties, MeterRegistry meters, Clock clock) {
    return new CvReader(properties, meters, clock);
  }

  @Bean
  ApplicationStore applicationStore(JdbcClient db, TransactionTemplate transaction, Clock clock) {
    return new ApplicationStore(db, transaction, clock);
  }

  @Bean
  HiddenJobStore hiddenJobStore(JdbcClient db, TransactionTemplate transaction, Clock clock) {
    return new HiddenJobStore(db, transaction, clock);
  }

  @Bean
  MailedRoles mailedRoles(JdbcClient db) {
    return new MailedRoles(db);
  }

  @Bean
  MailLinkTokens mailLinkTokens(JdbcClient db, Clock clock) {
    return new MailLinkTokens(db, clock);
  }

  @Bean
  HandledJobsReader handledJobsReader(JdbcClient db) {
    return new HandledJobsReader(db);
  }

  @Bean
  AlertPauses alertPauses(
      JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    return new AlertPauses(db, transaction, meters, clock);
  }

  @Bean
  SavedSearches savedSearches(
      JdbcClient db, AlertPauses accounts, TransactionTemplate transaction, Clock clock) {
    return new SavedSearches(db, accounts, transaction, clock);
  }

  @Bean
  Operators operators(JdbcClient db, Clock clock) {
    return new Operators(db, clock);
  }

  @Bean
  Retention retention(
      JdbcClient db,
      PeopleSchema schema,
      SavedSearches searches,
      RetentionProperties settings,
      Clock clock) {
    return new Retention(db, schema, searches, settings, clock);
  }

  @Bean
  CvScorer cvScorer(CvReader reader) {
    return new CvScorer(reader);
  }

  @Bean
  SkillGaps skillGaps(
      JdbcClient db, TransactionTemplate transaction, FamilyDemand demand, Clock clock) {
    return new SkillGaps(db, transaction, demand, clock);
  }

  @Bean
  CvProposalTokens cvProposalTokens(JdbcClient db, Clock clock) {
    return new CvProposalTokens(db, clock);
  }

  @Bean
  UnsubscribeTokens unsubscribeTokens(JdbcClient db) {
    return new UnsubscribeTokens(db);
  }
}
