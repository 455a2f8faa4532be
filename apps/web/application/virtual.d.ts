declare module 'virtual:home-facts' {
  export const claimOnHome: { readonly id: string; readonly claim: string; readonly verdict: string; readonly count: number }
}
