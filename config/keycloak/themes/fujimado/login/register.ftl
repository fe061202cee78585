<#-- As in keycloak.v2 (26.7), with the password rules said before they are broken and without reCAPTCHA. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "register-commons.ftl" as registerCommons>
<#import "password-validation.ftl" as validator>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=true; section>
  <#if section = "header">
    ${msg("registerTitle")}
  <#elseif section = "form">
    <form id="kc-register-form" class="${properties.kcFormClass!}" action="${url.registrationAction}" method="post" novalidate="novalidate">
      <@userProfileCommons.userProfileFormFields; callback, attribute>
        <#if callback = "afterField">
          <#if passwordRequired?? && (attribute.name == 'username' || (attribute.name == 'email' && realm.registrationEmailAsUsername))>
            <p class="hint" id="password-rules">${msg("registerPasswordRules")}</p>
            <@field.password name="password" required=true label=msg("password") autocomplete="new-password" />
            <@field.password name="password-confirm" required=true label=msg("passwordConfirm") autocomplete="new-password" />
          </#if>
        </#if>
      </@userProfileCommons.userProfileFormFields>
      <@registerCommons.termsAcceptance/>
      <div id="kc-form-buttons" class="${properties.kcFormButtonsClass!}">
        <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" type="submit">${msg("doRegister")}</button>
      </div>
      <p id="kc-form-options"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
    </form>
    <@validator.templates/>
    <@validator.script field="password"/>
  </#if>
</@layout.registrationLayout>
