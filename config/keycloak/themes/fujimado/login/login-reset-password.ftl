<#-- As in keycloak.v2 (26.7), with what will happen said before the field. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
  <#if section = "header">
    ${msg("emailForgotTitle")}
  <#elseif section = "form">
    <p class="instruction">${msg("emailInstructionUsername")}</p>
    <form id="kc-reset-password-form" action="${url.loginAction}" method="post">
      <@field.input name="username" label=msg("username") value=auth.attemptedUsername!'' autofocus=true autocomplete="username" />
      <@buttons.actionGroup>
        <@buttons.button id="kc-form-buttons" label="doSubmit"/>
      </@buttons.actionGroup>
    </form>
    <p id="kc-form-options"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
  </#if>
</@layout.registrationLayout>
