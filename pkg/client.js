import{a,d as b,e as c}from"./chunk-RPM4WVNO.js";import"./chunk-WOT6VMZA.js";export{a as AnnotatorError,b as Client,c as createClient};
